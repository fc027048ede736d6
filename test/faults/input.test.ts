import { breakingOff } from '../workbook/support/faults';

describe.each(['prepare again', 'fix', 'accept', 'undo', 'settings'] as const)('%s breaks off', (occasion) =>
  breakingOff(occasion),
);
