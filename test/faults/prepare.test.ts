import { breakingOff } from '../workbook/support/faults';

// It lays a dozen sheets alike, some thousand actions: of each kind so many, spread over the whole.
describe('prepare breaks off', () => breakingOff('prepare', 12));
