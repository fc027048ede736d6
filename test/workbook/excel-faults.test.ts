import { breakingOff } from './support/faults';

// `npm run test:programs` lets each task break off at every action.
const occasions = [
  ...(['prepare', 'prepare again', 'check', 'check again', 'total', 'report', 'credit'] as const),
  ...(['fix', 'accept', 'undo', 'settings'] as const),
];
describe.each(occasions)('%s breaks off', (occasion) => breakingOff(occasion, 2));
