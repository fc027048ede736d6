import { breakingOff } from '../workbook/support/faults';

describe('prepare breaks off', () => breakingOff('prepare'));
