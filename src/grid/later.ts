/** What opening a workbook does not wait for: the core with all its sentences. A chunk of its own. */
export { makeEngine } from '../engine/make-engine';
export { refusalOf } from '../engine/refusal-of';
export { sayIn } from '../words/words';
