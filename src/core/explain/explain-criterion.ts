import type { Finding, Message, Place } from '../base/findings';
import { message } from '../base/message';
import { toNumber } from '../base/decimal';
import type { Evaluation } from '../evaluation';
import type { Department } from '../names/department';
import type { Criterion } from '../rubric/criterion';
import { parameterText } from '../rubric/parameter-text';
import type { CriterionScore } from '../scores/score';
import { lineScorer } from '../scores/score-line';
import { entrySteps, ledgerLine, ledgerLines } from './explain-entries';
import { explainMarks } from './explain-marks';
import { registerRows, rowLine, unusedRows, whyUncounted } from './explain-registers';
import type { ExplainedLine, ExplainedPart, Explanation } from './explanation';
import { numberText } from './number-text';
import { scoreSteps } from './score-steps';

/**
 * The chain by which a department came to its score on a criterion: every mark and row with its place, used or left out and why,
 * the formula with its numbers, rounding and status. It says what the scorers kept; what a rule made of each row of a register is asked
 * of the rule again. Undefined where the workbook is not scored or the department is not one of those scored.
 */
export function explainCriterion(
  evaluation: Evaluation,
  department: Department,
  criterion: Criterion,
): Explanation | undefined {
  const { scores } = evaluation;
  if (typeof scores === 'string') return undefined;
  const own = scores.departments.find((one) => one.department === department);
  const score = [...(own?.criteria ?? []), ...(own?.vetoes ?? [])].find((one) => one.criterion === criterion);
  if (own === undefined || score === undefined) return undefined;
  const parts = partsOf(evaluation, department, score);
  const isVeto = criterion.mode === '否决';
  return {
    department,
    criterion,
    status: score.status,
    score: score.score === null ? null : toNumber(score.score),
    unrounded: score.unrounded === null ? null : numberText(score.unrounded),
    parts,
    steps: isVeto ? [score.basis] : [...ruleStep(criterion), ...scoreSteps(score, own, scores, evaluation)],
    findings: findingsAt(evaluation, department, criterion, parts),
  };
}

/** How 参数 was read, whatever way it is written. */
function ruleStep(criterion: Criterion): readonly Message[] {
  const rule = parameterText(criterion);
  return rule === '' ? [] : [message('explain.parameters', { rule })];
}

function partsOf(
  { book }: Evaluation,
  department: Department,
  { criterion, workings }: CriterionScore,
): readonly ExplainedPart[] {
  const left = book.entries.ledger
    .filter((entry) => !entry.counts && entry.criterionId === criterion.id && entry.departments.includes(department))
    .map((entry) => rowLine(entry, false, whyUncounted(entry)));
  if (workings.kind === 'marks') {
    const exclusions = workings.exclusions.map(lineScorer(criterion)).map((line) => {
      return ledgerLine(line, message('entry.notApplicable'));
    });
    const made = workings.subjects.map((subject) => explainMarks(subject, workings.excluded, book.markingSheets));
    return [...made, ...extraPart([...exclusions, ...left])];
  }
  const { source } = criterion;
  const made = workings.parts.map((part): ExplainedPart => {
    const { activity, rule } = part;
    const isRead = rule !== null && source.kind === 'register';
    const lines = isRead ? registerRows(source, activity, department, book) : ledgerLines(part, criterion);
    return { label: activity?.name ?? '', lines, steps: entrySteps(part, criterion) };
  });
  const speaks = workings.parts.some(({ rule, entries }) => rule === null && entries.length > 0);
  const unused = source.kind === 'register' ? unusedRows(book, source.rule, department, speaks) : [];
  return [...made, ...extraPart([...left, ...unused])];
}

function extraPart(lines: readonly ExplainedLine[]): readonly ExplainedPart[] {
  return lines.length === 0 ? [] : [{ label: '', lines, steps: [] }];
}

/** Findings at the lines that were listed, and those that name this department on this criterion. */
function findingsAt(
  { findings }: Evaluation,
  { name }: Department,
  { id }: Criterion,
  parts: readonly ExplainedPart[],
): readonly Finding[] {
  const lines = parts.flatMap((part) => part.lines);
  const keyOf = { row: rowKey, cell: cellKey };
  const listed = new Set(lines.flatMap(({ place, at }) => (place === null ? [] : keyOf[at](place))));
  return findings.filter(({ place, message: { values } }) => {
    if (place !== null && (listed.has(rowKey(place)) || listed.has(cellKey(place)))) return true;
    const names = [values['department'], ...String(values['departments'] ?? '').split('、')];
    return values['id'] === id && names.includes(name);
  });
}

function rowKey({ sheet, row }: Place): string {
  return `${sheet}\u0001${row}`;
}

function cellKey(place: Place): string {
  return `${rowKey(place)}\u0001${place.column}`;
}
