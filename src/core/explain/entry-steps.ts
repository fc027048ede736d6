import { exact, sum } from '../base/decimal';
import type { Message } from '../base/findings';
import { presentOr } from '../base/parsed';
import type { Criterion } from '../rubric/criterion';
import { modes } from '../rules/all-modes';
import type { Mode, UnitName } from '../rules/mode';
import { isLimited, wordsOf } from '../rules/term-words';
import type { PricedLine } from '../scores/outcome';
import type { EntryWorking } from '../scores/workings';
import { numberText, plainNumber, termsText } from './number-text';

/** The rule of the mode with the numbers of these lines. */
export function entrySteps({ outcome, entries }: EntryWorking, criterion: Criterion): readonly Message[] {
  if (outcome.state === 'nothing') return [];
  if (outcome.state !== 'scored') return [outcome.basis];
  const points = numberText(outcome.points);
  const mode: Mode = modes[criterion.mode];
  const { limited } = mode;
  if (limited === undefined) return [{ id: 'explain.points', values: { points } }, outcome.basis];
  if (entries.length === 0) return [outcome.basis];
  const lines = outcome.lines ?? [];
  const { quantity = 0, due = 0 } = outcome.basis.values;
  const total = sum(lines.map((line) => line.points));
  const read = { quantity: exact(Number(quantity)), due: exact(Number(due)), sum: total };
  const reads = { value: (name: UnitName) => (name === 'quantity' || name === 'due' ? read[name] : read.sum) };
  const term = mode.unit(criterion).points;
  const of = (name: UnitName) => (name === 'sum' ? productsText(lines) : undefined);
  const formula = wordsOf(term, reads, { number: numberText, of });
  const values = { formula, max: numberText(criterion.max), points, sum: numberText(total), quantity, due };
  return [{ id: isLimited(term, reads) ? limited : 'explain.formula', values }];
}

/** `1×1+0.5×2` */
function productsText(lines: readonly PricedLine[]): string {
  const products = lines.map(({ entry, price, points }) =>
    price === 'all' ? numberText(points) : `${numberText(price)}×${plainNumber(presentOr(entry.quantity, 0))}`,
  );
  return products.length === 0 ? '0' : termsText(products, '+');
}
