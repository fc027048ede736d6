import type { Finding, Message } from '../base/findings';
import { toNumber } from '../base/decimal';
import type { Evaluation } from '../evaluation';
import type { Department } from '../names/department';
import type { Criterion } from '../rubric/criterion';
import { parameterText } from '../rubric/parameter-text';
import type { CriterionScore, DepartmentScore, VetoScore } from '../scores/score';
import { registersOf } from '../scores/score-book';
import type { Workings } from '../scores/workings';
import { explainEntries, ledgerLine, rowKey } from './explain-entries';
import { explainMarks } from './explain-marks';
import type { ExplainedLine, ExplainedPart, Explanation } from './explanation';
import { numberText } from './number-text';
import { unusedRows, whyUncounted } from './register-lines';
import { scoreSteps } from './score-steps';

/**
 * The chain by which a department came to its score on a criterion: every mark and row with its place, used or left out and why,
 * the formula with its numbers, rounding and status. Nothing is computed again: it says what the scorers kept. Undefined where the
 * workbook is not scored or the department is not one of those scored.
 */
export function explainCriterion(
  evaluation: Evaluation,
  department: Department,
  criterion: Criterion,
): Explanation | undefined {
  const { scores } = evaluation;
  if (typeof scores === 'string') return undefined;
  const own = scores.departments.find((one) => one.department === department);
  const score = own?.criteria.find((one) => one.criterion === criterion);
  const veto = own?.vetoes.find((one) => one.criterion === criterion);
  if (own === undefined) return undefined;
  if (veto !== undefined) return explainVeto(evaluation, own, veto);
  if (score === undefined) return undefined;
  const parts = partsOf(evaluation, own, score);
  return {
    ...{ department, criterion, status: score.status, parts },
    score: score.score === null ? null : toNumber(score.score),
    unrounded: score.unrounded === null ? null : numberText(score.unrounded),
    steps: [...ruleStep(criterion), ...scoreSteps(score, own, scores, evaluation)],
    findings: findingsAt(evaluation, department, criterion, parts),
  };
}

/** How 参数 was read, whatever way it is written. */
function ruleStep(criterion: Criterion): readonly Message[] {
  const rule = parameterText(criterion);
  return rule === '' ? [] : [{ id: 'explain.parameters', values: { rule } }];
}

function explainVeto(evaluation: Evaluation, own: DepartmentScore, veto: VetoScore): Explanation {
  const { department } = own;
  const parts = partsOf(evaluation, own, veto);
  return {
    ...{ department, criterion: veto.criterion, score: null, unrounded: null, parts },
    status: veto.state === 'open' ? 'missing' : 'scored',
    steps: [veto.basis],
    findings: findingsAt(evaluation, department, veto.criterion, parts),
  };
}

type Worked = Pick<CriterionScore, 'criterion' | 'workings'>;

function partsOf({ book }: Evaluation, { department }: DepartmentScore, worked: Worked): readonly ExplainedPart[] {
  const { criterion, workings } = worked;
  const ledger = new Map(book.entries.ledger.map((entry) => [rowKey(entry), entry]));
  const left = book.entries.ledger
    .filter((entry) => !entry.counts && entry.criterionId === criterion.id && entry.departments.includes(department))
    .map((entry): ExplainedLine => {
      const place = { sheet: entry.sheet, row: entry.row, column: 0 };
      return { place, at: 'row', label: '', value: '', counted: false, why: whyUncounted(entry) };
    });
  if (workings.kind === 'marks') {
    const outcome = { state: 'nothing' } as const;
    const exclusions = workings.exclusions.map((entry) => {
      return ledgerLine(entry, { outcome }, criterion, ledger.get(rowKey(entry.place)));
    });
    const excluded = isExcluded(criterion, department, workings);
    const made = workings.subjects.map((subject) => explainMarks(subject, excluded, book.markingSheets));
    return [...made, ...extraPart([...exclusions, ...left])];
  }
  const made = workings.parts.map((part) =>
    explainEntries(part, criterion, department, ledger, () => registersOf(book)),
  );
  const speaks = workings.parts.some(({ from, entries }) => from === 'ledger' && entries.length > 0);
  const { source } = criterion;
  const unused = source.kind === 'register' ? unusedRows(book, source.rule, department, speaks) : [];
  return [...made, ...extraPart([...left, ...unused])];
}

/** The whole criterion is 不适用: no mark of it counts. */
function isExcluded(criterion: Criterion, department: Department, workings: Workings): boolean {
  if (criterion.notApplicableTo.includes(department)) return true;
  return (
    workings.kind === 'marks' &&
    workings.exclusions.some((entry) => criterion.subject !== '活动' || entry.subject === '')
  );
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
  const places = new Set(parts.flatMap(({ lines }) => lines.flatMap(placeKeys)));
  return findings.filter(({ place, message: { values } }) => {
    if (place !== null && places.has(`${place.sheet}\u0001${place.row}`)) return true;
    if (place !== null && places.has(`${place.sheet}\u0001${place.row}\u0001${place.column}`)) return true;
    const { department, departments } = values;
    const named =
      department === name ||
      String(departments ?? '')
        .split('、')
        .includes(name);
    return values['id'] === id && named;
  });
}

function placeKeys({ place, at }: ExplainedLine): readonly string[] {
  if (place === null) return [];
  const row = `${place.sheet}\u0001${place.row}`;
  return [at === 'row' ? row : `${row}\u0001${place.column}`];
}
