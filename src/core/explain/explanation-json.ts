import { address } from '../base/cells';
import { numberOrNull, toNumber } from '../base/decimal';
import type { Say } from '../../words/words';
import type { DepartmentExplanation, DepartmentRow } from './explain-department';
import type { ExplainedLine, Explanation } from './explanation';

/** `考核登记!5` for a row, `评分·甲!E5` for a cell; '' where there is none. */
export function placeText({ place, at }: ExplainedLine): string {
  if (place === null) return '';
  return `${place.sheet}!${at === 'row' ? String(place.row + 1) : address(place.row, place.column)}`;
}

/** What `explain --json` prints of one criterion. */
export function explanationJson(explanation: Explanation, say: Say) {
  const { department, criterion, status, score, unrounded, parts, steps, findings } = explanation;
  const told = (messages: Explanation['steps']) => messages.map(({ id, values }) => say(id, values));
  return {
    department: department.name,
    criterion: {
      ...{ id: criterion.id, item: criterion.item, content: criterion.content, max: toNumber(criterion.max) },
      ...{ mode: criterion.mode, subject: criterion.subject, assessor: criterion.assessor },
    },
    ...{ status, score, unrounded },
    parts: parts.map(({ label, lines, steps: own }) => ({ label, lines: lines.map(lineJson(say)), steps: told(own) })),
    steps: told(steps),
    findings: findings.map(({ code, severity, message }) => {
      return { code, severity, message: say(message.id, message.values) };
    }),
  };
}

function lineJson(say: Say) {
  return (line: ExplainedLine) => ({
    sheet: line.place?.sheet ?? null,
    row: line.place === null ? null : line.place.row + 1,
    cell: line.place === null || line.at === 'row' ? null : address(line.place.row, line.place.column),
    ...{ label: line.label, value: line.value, counted: line.counted, why: say(line.why.id, line.why.values) },
  });
}

/** What `explain --json` prints of a department without an 编号. */
export function departmentExplanationJson({ score, rows, strongest, weakest }: DepartmentExplanation, say: Say) {
  return {
    department: score.department.name,
    ...{ total: numberOrNull(score.total), rank: score.rank, grade: score.grade, vetoed: score.vetoed },
    criteria: rows.map((row) => rowJson(row, say)),
    strongest: strongest?.score.criterion.id ?? null,
    weakest: weakest?.score.criterion.id ?? null,
  };
}

function rowJson({ score, lost, share }: DepartmentRow, say: Say) {
  const { criterion, status, basis } = score;
  return {
    ...{ id: criterion.id, item: criterion.item, content: criterion.content, max: toNumber(criterion.max), status },
    ...{ score: numberOrNull(score.score), lost: numberOrNull(lost), share: numberOrNull(share) },
    basis: say(basis.id, basis.values),
  };
}
