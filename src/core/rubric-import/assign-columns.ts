import type { FoundColumn, FoundRubric } from './find-rubric';
import { speaksOfPoints } from './harmless-clause';
import { readPoints } from './points-cell';
import type { Role } from './rubric-roles';

/** Which columns of the school's table hold what. Columns that hold one thing together stand in their order. */
export type RubricColumns = {
  readonly id: number | undefined;
  readonly idHeading: string;
  readonly item: number | undefined;
  readonly itemPoints: number | undefined;
  readonly aspects: readonly number[];
  readonly content: number | undefined;
  readonly points: number | undefined;
  readonly standards: readonly number[];
  readonly evidence: readonly number[];
  readonly assessors: readonly number[];
  /** Columns of the contract's own, where the table already has them. */
  readonly own: Readonly<Record<'mode' | 'subject' | 'source' | 'parameters' | 'notFor', number | undefined>>;
  /** Columns whose content is unclear. */
  readonly unknown: readonly FoundColumn[];
};

export function assignColumns(found: FoundRubric): RubricColumns {
  const columns = withContents(found);
  const of = (role: Role) => columns.flatMap((column) => (column.role === role ? [column.at] : []));
  const { item, aspects, content } = levelsOf(columns);
  const allPoints = of('points');
  const [firstPoints, secondPoints] = allPoints;
  // 一级指标 | 分值 | 二级指标 | 分值: the first belongs to the item.
  const hasBoth = secondPoints !== undefined && firstPoints !== undefined && firstPoints < (content ?? 0);
  const points = hasBoth ? secondPoints : firstPoints;
  const itemPoints = of('itemPoints')[0] ?? (hasBoth ? firstPoints : undefined);
  const [id] = of('id');
  const [mode] = of('mode');
  const [subject] = of('subject');
  const [source] = of('source');
  const [parameters] = of('parameters');
  const [notFor] = of('notFor');
  const spare = new Set([...allPoints.filter((at) => at !== points && at !== itemPoints), ...of('id').slice(1)]);
  return {
    ...{
      id,
      idHeading: columns.find(({ at }) => at === id)?.heading ?? '',
      item,
      itemPoints,
      aspects,
      content,
      points,
    },
    standards: of('standard'),
    evidence: of('evidence'),
    assessors: of('assessor'),
    own: { mode, subject, source, parameters, notFor },
    unknown: columns.filter(({ at, role }) => role === undefined || spare.has(at)),
  };
}

/** Items, aspects and criteria from the left to the right; one level alone is both item and criterion. */
function levelsOf(columns: readonly FoundColumn[]) {
  const levels = columns.filter(({ role }) => role === 'item' || role === 'level' || role === 'content');
  const aspects = columns.flatMap(({ role, at }) => (role === 'aspect' ? [at] : []));
  const first = levels.find(({ role }) => role !== 'content');
  const others = levels.filter((column) => column !== first);
  const content = [...others].reverse().find(({ role }) => role === 'content') ?? others.at(-1);
  const between = others.flatMap((column) => (column === content ? [] : [column.at]));
  return { item: first?.at, content: content?.at, aspects: [...aspects, ...between] };
}

/** A column whose heading says nothing is recognised by its content, where a column of that content is missing. */
function withContents({ grid, top, depth, columns }: FoundRubric): readonly FoundColumn[] {
  const missing = (role: Role) => columns.every((column) => column.role !== role);
  const cellsOf = (at: number) =>
    Array.from({ length: grid.rowCount - top - depth }, (_, row) => grid.cell(top + depth + row, at)).filter(
      (cell) => cell !== null && cell !== '',
    );
  const unknown = columns.filter(({ role }) => role === undefined);
  const scoring = unknown.filter(({ at }) => {
    const cells = cellsOf(at);
    return cells.filter((cell) => typeof cell === 'string' && speaksOfPoints(cell)).length * 2 > cells.length;
  });
  const numbers = unknown.filter(({ at, heading }) => {
    const cells = cellsOf(at);
    return /分/.test(heading) && cells.length > 0 && cells.every((cell) => readPoints(cell) !== undefined);
  });
  const [standard, otherStandard] = scoring;
  const [points, otherPoints] = numbers;
  return columns.map((column) => {
    if (column === standard && otherStandard === undefined && missing('standard'))
      return { ...column, role: 'standard' };
    if (column === points && otherPoints === undefined && missing('points')) return { ...column, role: 'points' };
    return column;
  });
}
