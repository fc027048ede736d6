import { exact, sum } from '../base/decimal';
import { cellAt, textOf } from '../base/cells';
import type { Message } from '../base/findings';
import { message } from '../base/message';
import { blank, isPresent } from '../base/parsed';
import type { Judge, Mark } from '../judges/judge';
import { isScaled, markLimit, markPoints } from '../judges/mark-scale';
import type { MarkingSheet } from '../judges/marking-sheet';
import type { Criterion } from '../rubric/criterion';
import { avoids } from '../scores/mark-book';
import type { NumberMark } from '../scores/mark-book';
import type { GroupWorking, SubjectWorking } from '../scores/score-judged';
import type { ExplainedLine, ExplainedPart } from './explanation';
import { meanText, numberText, termsText } from './number-text';

/** Every mark on one subject with its cell, used or left out and why; then how those that are left were averaged. */
export function explainMarks(
  working: SubjectWorking,
  excluded: boolean,
  sheets: readonly MarkingSheet[],
): ExplainedPart {
  const { criterion, subject, marks, without } = working.subject;
  const absent = without.map((judge) => unmarkedLine(judge, avoids(judge, subject.department)));
  return {
    label: subject.name,
    lines: [...marks.map((mark) => markLine(mark, working, excluded, sheets)), ...absent],
    steps: [
      ...scaleStep(working),
      ...working.groups.map((group) => groupStep(group, criterion)),
      ...weightStep(working),
    ],
  };
}

function unmarkedLine(judge: Judge, own: boolean): ExplainedLine {
  const why = message(own ? 'mark.own' : 'mark.noCell');
  return { place: null, at: 'cell', label: judge.name, value: '', counted: false, why };
}

function markLine(
  mark: Mark,
  working: SubjectWorking,
  excluded: boolean,
  sheets: readonly MarkingSheet[],
): ExplainedLine {
  const { sheet, row, column, judge } = mark;
  const why = excluded ? message('mark.excluded') : fateOf(mark, working);
  const marking = sheets.find((one) => one.sheet.name === sheet);
  const value = marking === undefined ? '' : textOf(cellAt(marking.sheet, row, column));
  return { place: { sheet, row, column }, at: 'cell', label: judge.name, value, counted: why.id === 'mark.used', why };
}

/** What became of a mark. */
function fateOf(mark: Mark, { subject, groups, leftOut, value }: SubjectWorking): Message {
  if (avoids(mark.judge, subject.subject.department)) return message('mark.own');
  if (mark.value === blank) return message('mark.blank');
  if (!isPresent(mark.value)) return message('mark.unread');
  if (typeof mark.value !== 'number') return message('mark.state', { state: mark.value });
  if (leftOut?.has(mark.judge) === true) return message('mark.judgeOut');
  if (value === null) return message('mark.waiting');
  if (groups.some(({ dropped }) => dropped?.highest === mark)) return message('mark.highest');
  return message(groups.some(({ dropped }) => dropped?.lowest === mark) ? 'mark.lowest' : 'mark.used');
}

/** 满分=N: what each mark is worth, before anything else. */
function scaleStep({ subject: { criterion }, groups }: SubjectWorking): readonly Message[] {
  if (!isScaled(criterion) || groups.length === 0) return [];
  return [message('explain.scaled', { limit: numberText(markLimit(criterion)), max: numberText(criterion.max) })];
}

/** `(1.5+1.8+1.6+1.7)÷4=1.65` in points, after what was dropped. */
function groupStep({ name, marks, dropped, value }: GroupWorking, criterion: Criterion): Message {
  const kept = marks.filter((mark) => mark !== dropped?.highest && mark !== dropped?.lowest);
  const formula = meanText(
    kept.map((mark) => markPoints(mark.value, criterion)),
    value,
  );
  const values = { group: name === '' ? '' : `${name}：`, count: marks.length, formula };
  if (dropped === null) return message('explain.mean', values);
  const named = (mark: NumberMark) => `${numberText(exact(mark.value))}（${mark.judge.name}）`;
  return message('explain.trimmed', { ...values, high: named(dropped.highest), low: named(dropped.lowest) });
}

/** Groups by their weights: `(8.5×70+9×30)÷100=8.65`. */
function weightStep({ groups, value }: SubjectWorking): readonly Message[] {
  if (value === null || groups.every(({ weight }) => weight === null)) return [];
  const terms = groups.map((group) => `${numberText(group.value)}×${numberText(group.weight ?? exact(0))}`);
  const weights = numberText(sum(groups.map(({ weight }) => weight ?? exact(0))));
  const formula = `(${termsText(terms, '+')})÷${weights}=${numberText(value)}`;
  return [message('explain.weighted', { formula })];
}
