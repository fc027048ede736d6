import { settled } from '../core/settings/settled';
import { toNumber } from '../core/base/decimal';
import type { Exact } from '../core/base/decimal';
import type { Evaluation } from '../core/evaluation';
import type { DepartmentExplanation, DepartmentRow } from '../core/explain/explain-department';
import { placeText } from '../core/explain/explanation-json';
import type { ExplainedPart, Explanation } from '../core/explain/explanation';
import type { Console } from './console';
import { onOneLine } from './harmless';
import { textTable } from './text-table';

/** The chain of one score: what was entered where, what counted, the formula, the rounding. */
export function printExplanation(explanation: Explanation, { say, print }: Console): void {
  const { department, criterion, status, score, parts, steps, findings } = explanation;
  const show = (text: string) => print(onOneLine(text));
  const max = toNumber(criterion.max);
  const told = say(`explain.status.${status}`);
  show(say('explain.title', { department: department.name, id: criterion.id, content: criterion.content }));
  show(say('explain.about', { item: criterion.item, max, mode: criterion.mode, subject: criterion.subject }));
  for (const part of parts) printPart(part, { say, print, show });
  for (const { id, values } of steps) show(say(id, values));
  if (criterion.mode !== '否决') {
    show(
      score === null ? say('explain.noScore', { status: told }) : say('explain.result', { score, max, status: told }),
    );
  }
  if (findings.length > 0) show(say('explain.findings'));
  for (const { code, message } of findings) show(`  ${code} ${say(message.id, message.values)}`);
}

type Printing = Pick<Console, 'say' | 'print'> & { readonly show: (text: string) => void };

function printPart({ label, lines, steps }: ExplainedPart, { say, print, show }: Printing): void {
  if (label !== '') show(`〔${label}〕`);
  const heads = (['explain.place', 'explain.what', 'explain.value', 'explain.use', 'explain.why'] as const).map((id) =>
    say(id),
  );
  const rows = lines.map((line) => [
    placeText(line) || '—',
    line.label,
    line.value,
    say(line.counted ? 'explain.counted' : 'explain.leftOut'),
    say(line.why.id, line.why.values),
  ]);
  if (rows.length > 0) print(textTable(heads, rows));
  else show(say('explain.nothing'));
  for (const { id, values } of steps) show(`  ${say(id, values)}`);
}

/** All criteria of a department, and where its points were lost. */
export function printDepartmentExplanation(
  { score, rows, strongest, weakest }: DepartmentExplanation,
  { book, scores }: Evaluation,
  { say, print }: Console,
): void {
  const decimals = settled(book.settings.rules).decimals;
  const fixed = (value: Exact | null) => (value === null ? '—' : toNumber(value).toFixed(decimals));
  const full = typeof scores === 'string' ? '—' : toNumber(scores.full);
  const head = { department: score.department.name, rank: score.rank ?? '—', grade: score.grade ?? '—', full };
  print(onOneLine(say('explain.departmentTitle', { ...head, total: fixed(score.total) })));
  const columns = [
    'explain.id',
    'explain.content',
    'explain.max',
    'explain.score',
    'explain.lost',
    'explain.basis',
    'explain.status',
  ] as const;
  const heads = columns.map((id) => say(id));
  const lines = rows.map(({ score: { criterion, basis, status, score: points }, lost }) => [
    criterion.id,
    shortText(criterion.content),
    toNumber(criterion.max),
    fixed(points),
    fixed(lost),
    say(basis.id, basis.values),
    say(`explain.status.${status}`),
  ]);
  print(textTable(heads, lines, [2, 3, 4]));
  print(onOneLine(lostText(rows, fixed, say)));
  if (strongest !== null) print(onOneLine(say('explain.strongest', extreme(strongest, fixed))));
  if (weakest !== null) print(onOneLine(say('explain.weakest', extreme(weakest, fixed))));
  else if (strongest !== null) print(say('explain.noWeakest'));
}

function extreme({ score: { criterion }, share, lost }: DepartmentRow, fixed: (value: Exact | null) => string) {
  const percent = share === null ? '—' : Math.round(toNumber(share) * 1000) / 10;
  return { id: criterion.id, content: shortText(criterion.content), share: percent, lost: fixed(lost) };
}

/** The criteria that cost most points, at most five. */
function lostText(rows: readonly DepartmentRow[], fixed: (value: Exact) => string, say: Console['say']): string {
  const losses = rows.flatMap(({ score, lost }) => (lost === null || lost.compare(0) <= 0 ? [] : [{ score, lost }]));
  if (losses.length === 0) return say('explain.lostNothing');
  const most = losses.sort((left, right) => right.lost.compare(left.lost)).slice(0, 5);
  return say('explain.lostMost', {
    list: most.map(({ score, lost }) => `${score.criterion.id} −${fixed(lost)}`).join('、'),
  });
}

function shortText(text: string): string {
  return text.length > 24 ? `${text.slice(0, 23)}…` : text;
}
