import { breakingOff } from '../workbook/support/faults';

describe.each(['check', 'check again', 'total', 'report', 'credit'] as const)('%s breaks off', (occasion) =>
  breakingOff(occasion),
);
