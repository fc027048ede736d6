import type { ScoringMode } from '../rules/all-modes';
import { scoringModes } from '../rules/all-modes';
import { exact, sum, zero } from '../base/decimal';
import type { Exact } from '../base/decimal';
import type { DepartmentDirectory } from '../names/match-names';
import { normaliseName } from '../names/normalise-name';
import { rowReader } from '../reading/read-rows';
import { clip } from '../reading/row-source';
import type { RowReader } from '../reading/read-rows';
import type { Table } from '../tables/table';
import type { Finding } from '../base/findings';
import { blank, isPresent, presentOr, unread } from '../base/parsed';
import { subjectKinds } from '../tables/table-columns';
import type { Heading } from '../tables/table-spec';
import type { MessageId } from '../../words/words';
import type { Criterion, Rubric } from './criterion';
import { parseParameters } from './parse-parameters';
import { parseSource } from './parse-source';

export type RubricReading = {
  readonly rubric: Rubric;
  /** False where R1 blocks scoring. */
  readonly sound: boolean;
  /** Every 编号 that stands on the sheet, by its normal form: also those whose rule cannot be read. */
  readonly ids: ReadonlyMap<string, string>;
  /** 项目分值 as stated, with the place where it stands. */
  readonly stated: readonly { readonly item: string; readonly points: Exact; readonly row: number }[];
  /** 分值 of rows whose 方式 is still empty: they are no criteria yet, but belong to the sum of the rubric. */
  readonly open: readonly { readonly id: string; readonly item: string; readonly points: Exact }[];
};

/** Items that stand outside the full mark, and how. */
const parts = new Map<string, Criterion['part']>([
  ['加分', 'bonus'],
  ['扣分', 'penalty'],
  ['否决', 'veto'],
]);

/** Whether an item counts in the full mark, or stands outside it. */
export function partOf(item: string): Criterion['part'] {
  return parts.get(normaliseName(item)) ?? 'inside';
}

/** How a criterion is matched in entries: `A1.1`, `a1.1` and `Ａ１．１` are one. */
export function normaliseId(text: string): string {
  return normaliseName(text);
}

/** Reads 评价细则. A row that lacks a required cell counts nowhere (M1); a rule that cannot be read is R1, which blocks all scoring. */
export function parseRubric(table: Table, directory: DepartmentDirectory, findings: Finding[]): RubricReading {
  const reader = rowReader('rubric', table, { directory, year: undefined, findings });
  const criteria: Criterion[] = [];
  const stated: { item: string; points: Exact; row: number }[] = [];
  const open: { id: string; item: string; points: Exact }[] = [];
  const ids = new Map<string, number>();
  const all = new Map<string, string>();
  let sound = true;
  const refuse = (row: number, heading: Heading<'rubric'>, id: MessageId, values = {}) => {
    sound = false;
    reader.report('R1', 'error', row, heading, id, values);
  };
  let item = '';
  for (const row of table.rows) {
    item = reader.text(row, '项目') || item;
    const points = reader.number(row, '项目分值');
    if (isPresent(points)) stated.push({ item, points: exact(points), row });
    else if (points !== blank) sound = false;
    const written = reader.text(row, '编号');
    if (written !== '' && !all.has(normaliseId(written))) all.set(normaliseId(written), written);
    if (!reader.complete(row, ['方式'])) continue;
    const mode = scoringModes.find((candidate) => candidate === reader.text(row, '方式'));
    if (mode === undefined) {
      refuseMode(reader, row, refuse);
      const own = reader.text(row, '方式') === '' ? reader.number(row, '分值') : blank;
      if (isPresent(own)) open.push({ id: written, item, points: exact(own) });
      continue;
    }
    const criterion = readCriterion(reader, row, mode, refuse);
    if (criterion === undefined) continue;
    const first = ids.get(normaliseId(criterion.id));
    if (first !== undefined) refuse(row, '编号', 'r1.duplicateId', { id: criterion.id, first: first + 1 });
    else ids.set(normaliseId(criterion.id), row);
    criteria.push(criterion);
  }
  return { rubric: rubricOf(criteria), sound, ids: all, stated, open };
}

type Refuse = (
  row: number,
  heading: Heading<'rubric'>,
  id: MessageId,
  values?: Record<string, string | number>,
) => void;

function refuseMode(reader: RowReader<'rubric'>, row: number, refuse: Refuse): void {
  const written = reader.text(row, '方式');
  if (written !== '') refuse(row, '方式', 'r1.mode', { value: clip(written) });
  else refuse(row, '方式', 'r1.noMode', { id: reader.text(row, '编号'), modes: scoringModes.join('、') });
}

function readCriterion(
  reader: RowReader<'rubric'>,
  row: number,
  mode: ScoringMode,
  refuse: Refuse,
): Criterion | undefined {
  const max = reader.number(row, '分值');
  if (!isPresent(max)) {
    refuse(row, '分值', 'r1.points');
    return undefined;
  }
  const written = reader.text(row, '对象');
  const subject = written === '' ? '单位' : subjectKinds.find((candidate) => candidate === written);
  if (subject === undefined) refuse(row, '对象', 'r1.subject', { value: clip(written) });
  const source = readSource(reader, row, mode, refuse);
  const rules = reader.parsedText(row, '参数');
  // An error value (X2) does not count as an empty cell.
  const { parameters, problems } = parseParameters(rules === unread ? '#' : presentOr(rules, ''), mode);
  for (const problem of problems) refuse(row, '参数', problem.id, problem.values);
  const item = reader.text(row, '项目');
  return {
    id: reader.text(row, '编号'),
    item,
    aspect: reader.text(row, '方面'),
    content: reader.text(row, '评分内容'),
    max: exact(max),
    mode,
    subject: subject ?? '单位',
    source,
    parameters,
    evidence: reader.text(row, '佐证材料'),
    method: reader.text(row, '计分办法'),
    assessor: reader.text(row, '考核部门'),
    notApplicableTo: reader.departmentList(row, '不适用单位'),
    unsureFor: reader.sharedDepartments(row, '不适用单位'),
    part: mode === '否决' ? 'veto' : partOf(item),
    row,
  };
}

function readSource(reader: RowReader<'rubric'>, row: number, mode: ScoringMode, refuse: Refuse): Criterion['source'] {
  const text = reader.text(row, '数据来源');
  const source = parseSource(text, mode === '评委');
  if (source === undefined) refuse(row, '数据来源', 'r1.source', { value: clip(text) });
  else if ((source.kind === 'judges') !== (mode === '评委'))
    refuse(row, '数据来源', 'r1.sourceMode', { mode, value: text });
  return source ?? { kind: 'ledger' };
}

function rubricOf(criteria: readonly Criterion[]): Rubric {
  const maxOf = new Map<string, Exact>();
  const inside = criteria.filter((criterion) => criterion.part === 'inside');
  for (const { item, max } of inside) maxOf.set(item, (maxOf.get(item) ?? zero).add(max));
  return {
    criteria,
    items: [...maxOf].map(([name, max]) => ({ name, max })),
    full: sum(inside.map((criterion) => criterion.max)),
  };
}
