import { exact, sum } from '../base/decimal';
import type { Message } from '../base/findings';
import { message } from '../base/message';
import { blank, isPresent, presentOr, unread } from '../base/parsed';
import type { Criterion } from '../rubric/criterion';
import { modes } from '../rules/all-modes';
import type { Kind } from '../rules/kinds';
import type { Mode, UnitName } from '../rules/mode';
import { exactly } from '../rules/term-number';
import { isLimited, wordsOf } from '../rules/term-words';
import { saysNotApplicable } from '../scores/known-kinds';
import { cellOf } from '../scores/outcome';
import type { Outcome } from '../scores/outcome';
import { lineScorer } from '../scores/score-line';
import type { ScoredLine } from '../scores/score-line';
import type { EntryWorking } from '../scores/score-unit';
import type { ExplainedLine } from './explanation';
import { numberText, termsText } from './number-text';

/** The rows of 考核登记 that were scored together, with what each was worth. */
export function ledgerLines({ entries, outcome }: EntryWorking, criterion: Criterion): readonly ExplainedLine[] {
  return entries.map(lineScorer(criterion)).map((line) => ledgerLine(line, whyOf(line, outcome, criterion)));
}

/** A row of 考核登记 and what became of it; of a judged criterion, too, where it says 不适用. */
export function ledgerLine(line: ScoredLine, why: Message): ExplainedLine {
  const { forAll, subject, kind } = line.entry;
  return {
    place: cellOf(line.entry, '事项'),
    at: 'row',
    label: `${forAll ? '全部：' : ''}${presentOr(kind, '')}${subject === '' ? '' : `（${subject}）`}`,
    value: quantityText(line),
    counted: why.id !== 'entry.uncounted' && why.id !== 'entry.unread',
    why,
  };
}

/** `3`, `213/260`; an empty 数量 beside a 事项 is 1. */
function quantityText({ entry, quantity }: ScoredLine): string {
  const counted = typeof quantity === 'string' ? '?' : numberText(exactly(quantity));
  const read = entry.quantity === blank ? `（空）${counted}` : counted;
  return isPresent(entry.due) ? `${read}/${numberText(exact(entry.due))}` : read;
}

function whyOf(line: ScoredLine, outcome: Outcome, criterion: Criterion): Message {
  const { entry, state, kind } = line;
  if (saysNotApplicable(entry)) return message('entry.notApplicable');
  if (entry.kind === unread || entry.quantity === unread || entry.due === unread) return message('entry.unread');
  if (state === '否决') return message('entry.veto');
  if (criterion.mode === '否决') return message(state === '无' ? 'entry.none' : 'entry.uncounted');
  if (outcome.state !== 'scored') return message('entry.uncounted');
  if (!isPriced(line)) return message(kind?.role === '无' || entry.quantity === 0 ? 'entry.none' : 'entry.counted');
  const gains = criterion.mode === '计数';
  const [product, points] = [productText(line), numberText(exactly(line.worth))];
  if (product === null) return message(gains ? 'entry.gainsAll' : 'entry.losesAll', { points });
  return message(gains ? 'entry.gains' : 'entry.loses', { points, product });
}

type PricedLine = ScoredLine & { readonly kind: Kind };

/** A line with a price in 参数, which the mode adds up. */
function isPriced(line: ScoredLine): line is PricedLine {
  return line.state === '计' && line.kind !== undefined;
}

/** `0.5×2`; null where the 事项 is worth the whole of it. */
function productText({ kind: { role, points }, quantity }: PricedLine): string | null {
  return role === '全扣' ? null : `${numberText(points)}×${numberText(exactly(quantity))}`;
}

/** The rule of the mode with the numbers of these lines. */
export function entrySteps({ outcome, entries }: EntryWorking, criterion: Criterion): readonly Message[] {
  const { state, basis } = outcome;
  if (state !== 'scored') return [basis];
  const points = numberText(outcome.points);
  const mode: Mode = modes[criterion.mode];
  const { limited } = mode;
  if (limited === undefined) return [message('explain.points', { points }), basis];
  if (entries.length === 0) return [basis];
  const lines = entries.map(lineScorer(criterion)).filter(isPriced);
  const { quantity = 0, due = 0 } = basis.values;
  const total = sum(lines.map(({ worth }) => exactly(worth)));
  const read = { quantity: exact(Number(quantity)), due: exact(Number(due)), sum: total };
  const reads = { value: (name: UnitName) => (name === 'quantity' || name === 'due' ? read[name] : read.sum) };
  const term = mode.unit(criterion).points;
  const products = lines.map((line) => productText(line) ?? numberText(exactly(line.worth)));
  const of = (name: UnitName) => (name === 'sum' ? termsText(products, '+') || '0' : undefined);
  const formula = wordsOf(term, reads, { number: numberText, of });
  const values = { formula, max: numberText(criterion.max), points, sum: numberText(total), quantity, due };
  return [message(isLimited(term, reads) ? limited : 'explain.formula', values)];
}
