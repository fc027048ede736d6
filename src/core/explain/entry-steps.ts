import type { Message } from '../base/findings';
import { presentOr } from '../base/parsed';
import { sum, toNumber } from '../base/decimal';
import type { Criterion } from '../rubric/criterion';
import type { PricedLine } from '../scores/outcome';
import type { EntryWorking } from '../scores/workings';
import { numberText, plainNumber, termsText } from './number-text';

/** The formula of the mode with the numbers of these lines. */
export function entrySteps({ outcome, entries }: EntryWorking, criterion: Criterion): readonly Message[] {
  if (outcome.state === 'nothing') return [];
  if (outcome.state !== 'scored') return [outcome.basis];
  const points = numberText(outcome.points);
  const lines = outcome.lines ?? [];
  const max = numberText(criterion.max);
  switch (criterion.mode) {
    case '扣分':
      return entries.length === 0 ? [outcome.basis] : [deductionStep(lines, criterion, points)];
    case '计数':
      return entries.length === 0 ? [outcome.basis] : [countStep(lines, criterion, points)];
    case '比例': {
      const { quantity = 0, due = 0 } = outcome.basis.values;
      const values = { formula: `${max}×${quantity}÷${due}`, quantity, due, max, points };
      return [{ id: Number(quantity) > Number(due) ? 'explain.ratioCapped' : 'explain.formula', values }];
    }
    default:
      return [{ id: 'explain.points', values: { points } }, outcome.basis];
  }
}

function productText({ entry, price, points }: PricedLine): string {
  if (price === 'all') return numberText(points);
  return `${numberText(price)}×${plainNumber(presentOr(entry.quantity, 0))}`;
}

/** `2−(1×1+0.5×2)=0`; the loss is not above 分值. In item 扣分 the points lost are the score. */
function deductionStep(lines: readonly PricedLine[], criterion: Criterion, points: string): Message {
  const lost = sum(lines.map((line) => line.points));
  const terms = lines.length === 0 ? '0' : termsText(lines.map(productText), '+');
  const max = numberText(criterion.max);
  const formula = criterion.part === 'penalty' ? terms : `${max}−${lines.length > 1 ? `(${terms})` : terms}`;
  const values = { formula, max, points, sum: toNumber(lost) };
  return { id: lost.compare(criterion.max) > 0 ? 'explain.lossCapped' : 'explain.formula', values };
}

function countStep(lines: readonly PricedLine[], criterion: Criterion, points: string): Message {
  const gained = sum(lines.map((line) => line.points));
  const formula = lines.length === 0 ? '0' : termsText(lines.map(productText), '+');
  const values = { formula, max: numberText(criterion.max), points, sum: toNumber(gained) };
  return { id: gained.compare(criterion.max) > 0 ? 'explain.gainCapped' : 'explain.formula', values };
}
