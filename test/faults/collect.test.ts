import { breakingOff, typingElsewhere } from '../workbook/support/faults';

describe('collect breaks off', () => breakingOff('collect', 2));
describe('collect beside others', () => typingElsewhere('collect', 1));
