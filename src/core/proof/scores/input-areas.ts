import { isBlank, textOf } from '../../base/cells';
import type { Range, Sheet } from '../../base/cells';
import { groupBy } from '../../base/group-by';
import { isPresent } from '../../base/parsed';
import type { Book } from '../../book/read-book';
import { rowKeys } from '../../entries/equal-rows';
import { departmentDirectory } from '../../names/match-names';
import type { Criterion } from '../../rubric/criterion';
import { registerRules } from '../../rules/register-rules';
import type { RegisterRuleSpec } from '../../rules/register-rules';
import { settingKey } from '../../settings/setting-key';
import type { Table } from '../../tables/find-tables';
import type { TableId } from '../../tables/table-columns';
import { lastFilled } from './input-area';
import type { InputArea } from './input-area';
import { markingArea, strangersArea } from './marking-areas';

/** Columns that scores are read from besides the starred ones, and besides what rules read of registers. */
const furtherColumns: Readonly<Partial<Record<TableId, readonly string[]>>> = {
  departments: ['别名'],
  judges: ['所属单位', '组别'],
  ledger: ['对象'],
  competitions: ['教学团队'],
  activities: ['活动类别'],
  articles: ['链接', '渠道', '活动名称'],
  services: ['活动名称'],
};

/** Columns of numbers and 事项 besides those of registers: what no formula asks for there counts for nothing. */
const followedColumns: Readonly<Partial<Record<TableId, readonly string[]>>> = {
  departments: ['学生数'],
  ledger: ['事项', '数量', '应有数'],
};

/** Settings that stand on no sheet of scores. */
const unscored = new Set(
  ['主题', '依据文件', '主办部门', '报送截止日期', '专栏网址', '填表人', '联系电话', '应报材料'].map(settingKey),
);

/** Everything that scores are made from: the tables that the criteria need, and the marking sheets. */
export function inputAreas(book: Book): readonly InputArea[] {
  const needed = tablesNeeded(book.rubric?.rubric.criteria ?? []);
  const tables = [...book.found.tables].flatMap(([id, table]) => (needed.has(id) ? [tableArea(id, table, book)] : []));
  return [...tables, ...book.markingSheets.map(markingArea), ...book.strangers.map(strangersArea)];
}

/** The tables that these criteria are scored from. */
export function tablesNeeded(criteria: readonly Criterion[]): ReadonlySet<TableId> {
  const needed = new Set<TableId>(['settings', 'departments', 'teams', 'judges', 'rubric', 'ledger']);
  for (const { source, subject } of criteria) {
    if (subject === '赛项') needed.add('competitions');
    if (subject === '活动') needed.add('activities');
    if (source.kind !== 'register') continue;
    const { table, beside }: RegisterRuleSpec = registerRules[source.rule];
    needed.add(table);
    if (beside !== undefined) needed.add(beside);
  }
  return needed;
}

function tableArea(id: TableId, table: Table, book: Book): InputArea {
  const { sheet, headerRow, spec } = table;
  const { headings, followed } = headingsRead(id, spec.columns);
  const columnsOf = (names: readonly string[]) => names.flatMap((heading) => table.columns.get(heading) ?? []);
  const watched = new Set(columnsOf(headings));
  const read = [...watched, ...columnsOf(followed)];
  const right = Math.max(...read, lastFilled(sheet.rows[headerRow] ?? []));
  const bottom = lastRow(sheet, headerRow, read);
  const known = new Set(table.columns.values());
  const alike = alikeRows(id, table, headings, book);
  const isPassed = id === 'settings' ? unscoredSetting(table) : () => false;
  return {
    sheet,
    range: { top: headerRow, left: 0, bottom, right },
    isWatched: (row, column) => {
      if (row === headerRow) return true;
      if (watched.has(column)) return !isPassed(row, column);
      return alike.has(row) && known.has(column);
    },
    isFixed: (row) => alike.has(row),
    columns: [...watched],
    headingRows: [headerRow],
    counted: sumsInFront({ top: headerRow + 1, left: 0, bottom, right: Math.min(...watched) - 1 }),
  };
}

/** Headings whose cells are watched, and those that formulas follow. */
function headingsRead(id: TableId, columns: Table['spec']['columns']) {
  const rules: readonly RegisterRuleSpec[] = Object.values(registerRules);
  const reads = rules.flatMap((rule) => (rule.table === id ? rule.reads : []));
  const people = reads.flatMap(([heading, as]) => (as === 'people' ? [heading] : []));
  const followed: readonly string[] = [...(followedColumns[id] ?? []), ...people];
  const read = new Set<string>([...(furtherColumns[id] ?? []), ...reads.map(([heading]) => heading)]);
  const isWatched = ({ heading, required }: (typeof columns)[number]) =>
    !followed.includes(heading) && (id === 'rubric' || required === true || read.has(heading));
  return { headings: columns.filter(isWatched).map(({ heading }) => heading), followed };
}

/** 合计 in front of what is read makes a row one that is not read. */
function sumsInFront(range: Range): InputArea['counted'] {
  if (range.bottom < range.top || range.right < range.left) return [];
  return [{ range, like: '*计*', isLike: /计/ }];
}

function lastRow(sheet: Sheet, headerRow: number, columns: readonly number[]): number {
  for (let row = sheet.rows.length - 1; row > headerRow; row--) {
    if (columns.some((column) => !isBlank(sheet.rows[row]?.[column]))) return row;
  }
  return headerRow;
}

function unscoredSetting(table: Table) {
  const [name, value] = [table.columns.get('项目') ?? 0, table.columns.get('值')];
  return (row: number, column: number) =>
    column === value && unscored.has(settingKey(textOf(table.sheet.rows[row]?.[name])));
}

const registers: ReadonlySet<TableId> = new Set(['activities', 'competitions', 'articles', 'services']);

/**
 * Rows of a register that differ from another one at most in what is not watched: with one more cell alike they would count once (T3),
 * so all of their cells are watched.
 */
function alikeRows(id: TableId, table: Table, headings: readonly string[], book: Book): ReadonlySet<number> {
  if (!registers.has(id)) return new Set();
  const year = isPresent(book.settings.year) ? book.settings.year : undefined;
  const keyOf = rowKeys(table, { directory: departmentDirectory(book.departments), year }, new Set(headings));
  return new Set([...groupBy(table.rows, keyOf).values()].flatMap((group) => (group.length > 1 ? group : [])));
}
