import { breakingOff, typingElsewhere } from '../workbook/support/faults';

describe('collect breaks off', () => breakingOff('collect'));
describe('collect beside others', () => typingElsewhere('collect', 3));
