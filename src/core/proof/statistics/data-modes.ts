import { hasFormula, isRich, scalarOf } from '../../base/cells';
import type { Cell } from '../../base/cells';
import { isPresent } from '../../base/parsed';
import { rowKeys } from '../../entries/equal-rows';
import { departmentDirectory } from '../../names/match-names';
import { isExternal } from '../../reading/row-source';
import type { Settings } from '../../settings/settings';
import type { Department } from '../../names/department';
import { settingSpecs } from '../../settings/setting-specs';
import type { SettingKey } from '../../settings/setting-specs';
import type { Table } from '../../tables/table';
import type { TableId } from '../../tables/table-columns';
import type { WatchKind } from '../watch/watch-kind';
import type { KeptColumn } from './data-kept';

/** What a formula takes of a cell: then only what it cannot read is watched. */
export type Followed = (id: TableId, row: number, heading: string) => 'number' | 'day' | 'level' | undefined;

/** Columns that no number, text or decision of the statistics hangs on, unless two rows are one (T3). */
const unread: Readonly<Partial<Record<TableId, readonly string[]>>> = {
  departments: ['学生数', '教师数', '班级数', '备注'],
  plan: ['序号', '负责部门', '配合部门', '备注'],
  activities: ['稿件', '应急预案', '资料上传日期', '来源'],
  services: ['服务对象人次', '地点', '负责人签名', '备注', '来源'],
  articles: ['媒体', '备注', '来源'],
  submissions: ['备注', '来源'],
  cases: ['稿件', '照片', '视频', '备注', '来源'],
  awards: ['来源'],
};

/** Settings that the forms print, or by which names and days are read. */
const usedSettings: readonly SettingKey[] = [
  ...(['scheme', 'school', 'event', 'year', 'organiser', 'start', 'end', 'deadline'] as const),
  ...(['filledBy', 'phone', 'askedMaterials'] as const),
];
const unusedNames = new Set(settingSpecs.filter(({ key }) => !usedSettings.includes(key)).map(({ name }) => name));

export type ModeSource = {
  readonly settings: Pick<Settings, 'year'>;
  readonly departments: readonly Department[];
  readonly followed: Followed;
  /** Headings that the form at hand does not print. */
  readonly unprinted: readonly string[];
};

/** How the rows of a table are watched, column by column. */
export function modesOf(
  id: TableId,
  table: Table,
  source: ModeSource,
): (column: KeptColumn, row: number) => WatchKind | undefined {
  const entries = new Set(table.rows);
  const isUnread = (heading: string) =>
    unread[id]?.includes(heading) === true || (id === 'activities' && source.unprinted.includes(heading));
  const twins = twinsOf(id, table, isUnread, source);
  const isUnused = unusedSetting(id, table);
  return ({ heading, column, mayDecide }, row) => {
    if (row <= table.headerRow) return 'content';
    if (heading === undefined) return mayDecide ? 'content' : undefined;
    if (!entries.has(row)) return 'content';
    if (isUnused(row, heading)) return undefined;
    if (isUnread(heading)) return twins.alike.has(row) && heading !== '来源' ? 'content' : undefined;
    const isDoubtful = twins.almostEqual.has(row) || table.unreadable.has(heading);
    const follows = isDoubtful ? undefined : source.followed(id, row, heading);
    if (follows === undefined || isOdd(table.sheet.rows[row]?.[column] ?? null, follows)) return 'content';
    return follows === 'level' ? undefined : follows;
  };
}

type Twins = {
  /** Rows that have a second one which differs from them in unread and followed columns alone. */
  readonly alike: ReadonlySet<number>;
  /** Of these, rows that differ in followed columns alone: one number more, and both are one. */
  readonly almostEqual: ReadonlySet<number>;
};

function twinsOf(
  id: TableId,
  table: Table,
  isUnread: (heading: string) => boolean,
  { settings: { year }, departments, followed }: ModeSource,
): Twins {
  const context = { directory: departmentDirectory(departments), year: isPresent(year) ? year : undefined };
  const headings = [...table.columns.keys()].filter((heading) => heading !== '来源' && heading !== '序号');
  const isFollowed = (heading: string) => table.rows.some((row) => followed(id, row, heading) !== undefined);
  const unfollowed = headings.filter((heading) => !isFollowed(heading));
  const keysOver = (included: readonly string[]) => rowKeys(table, context, new Set(included));
  const alike = sharing(table.rows, keysOver(unfollowed.filter((heading) => !isUnread(heading))));
  const rows = table.rows.filter((row) => alike.has(row));
  return { alike, almostEqual: sharing(rows, keysOver(unfollowed)) };
}

/** Rows of which another has the same key. */
function sharing(rows: readonly number[], keyOf: (row: number) => string): ReadonlySet<number> {
  const first = new Map<string, number>();
  const shared = new Set<number>();
  for (const row of rows) {
    const key = keyOf(row);
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, row);
    else shared.add(earlier).add(row);
  }
  return shared;
}

/** The value of a setting that only scoring needs, and every explanation. */
function unusedSetting(id: TableId, table: Table): (row: number, heading: string) => boolean {
  if (id !== 'settings') return () => false;
  const name = table.columns.get('项目') ?? 0;
  return (row, heading) =>
    heading === '说明' || (heading === '值' && unusedNames.has(String(scalarOf(table.sheet.rows[row]?.[name])).trim()));
}

/** A cell that keeps a look by which it is not read as the number it holds, or that holds no result of its own. */
function isOdd(cell: Cell, follows: 'number' | 'day' | 'level'): boolean {
  if (!isRich(cell)) return false;
  const isShownOtherwise = follows === 'number' && (cell.date === true || cell.percent === true);
  return isShownOtherwise || (hasFormula(cell) && (cell.value === null || isExternal(cell.formula ?? '')));
}
