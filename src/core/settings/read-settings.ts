import { isBlank, textOf } from '../base/cells';
import type { Cell } from '../base/cells';
import { nearest } from '../names/near-name';
import { cutList } from '../names/cut-list';
import { parseDate } from '../reading/parse-date';
import { rowReader } from '../reading/read-rows';
import { clip } from '../reading/row-source';
import type { RowReader } from '../reading/read-rows';
import { departmentDirectory } from '../names/match-names';
import type { Table } from '../tables/find-tables';
import type { Finding } from '../base/findings';
import { blank, isPresent, unread } from '../base/parsed';
import type { Parsed } from '../base/parsed';
import { askedMaterials } from './asked-materials';
import { ownHeadingKey, readOwnHeadings } from './own-headings';
import { settingKey } from './setting-key';
import { settingMeant } from './setting-meant';
import { scoringSpecs } from './scoring-specs';
import type { ScoringRules, ScoringSpec } from './scoring-specs';
import { settingSpecs } from './setting-specs';
import type { Settings } from './settings';
import { yearIn } from './year-and-event';

/** One row of 活动设置: where it stands and what it holds. */
type SettingRow = { readonly row: number; readonly cell: Cell };

/** Reads one setting after the other and reports what cannot be read (G1). */
type SettingReader = {
  readonly text: (name: string, fallback: string) => string;
  readonly value: <T>(
    name: string,
    fallback: Parsed<T>,
    empty: Parsed<T>,
    parse: (cell: Cell) => T | undefined,
  ) => Parsed<T>;
};

/**
 * Reads 活动设置. A setting whose row is absent has its default; an empty value means none where none is possible and the
 * default otherwise; one that cannot be read is `unread` (G1), so that what depends on it is refused.
 */
export function readSettings(table: Table | undefined, findings: Finding[]): Settings {
  const reader = settingReader(table, findings);
  const year = readYear(reader);
  const date = (name: string) =>
    reader.value(name, blank, blank, (cell) => dayIn(cell, isPresent(year) ? year : undefined));
  const start = date('开始日期');
  const ofStart = isPresent(start) ? Number(start.slice(0, 4)) : blank;
  return {
    scheme: reader.text('方案', ''),
    school: reader.text('学校名称', ''),
    event: reader.text('活动名称', '职业教育活动周') || '职业教育活动周',
    year: year === blank ? ofStart : year,
    semester: reader.text('学期', ''),
    theme: reader.text('主题', ''),
    basis: reader.text('依据文件', ''),
    organiser: reader.text('主办部门', ''),
    start,
    end: date('结束日期'),
    deadline: date('报送截止日期'),
    columnUrl: reader.text('专栏网址', ''),
    filledBy: reader.text('填表人', ''),
    phone: reader.text('联系电话', ''),
    scoredKinds: cutList(reader.text('参评类别', '参评') || '参评'),
    scoredKindsKnown: reader.value('参评类别', blank, blank, textOf) !== unread,
    askedMaterials: askedMaterials(reader.text('应报材料', '')),
    rules: readRules(reader),
    ownHeadings: readOwnHeadings(table),
  };
}

function settingReader(table: Table | undefined, findings: Finding[]): SettingReader {
  const rows = new Map<string, SettingRow>();
  const mistaken = new Set<string>();
  const context = { directory: departmentDirectory([]), year: undefined, findings };
  const reader: RowReader<'settings'> | undefined =
    table === undefined ? undefined : rowReader('settings', table, context);
  for (const row of table?.rows ?? []) {
    const name = settingKey(reader?.text(row, '项目') ?? '');
    if (name === '' || reader === undefined) continue;
    if (!isKnown(name)) mistaken.add(tellUnknown(reader, row));
    else if (rows.has(name)) reader.report('G1', 'warn', row, '项目', 'g1.twice', { name: reader.text(row, '项目') });
    else rows.set(name, { row, cell: reader.cell(row, '值') });
  }
  const rowOf = (name: string) => rows.get(settingKey(name));
  const text: SettingReader['text'] = (name, fallback) => {
    const found = rowOf(name);
    return found === undefined ? fallback : textOf(found.cell).trim();
  };
  const value: SettingReader['value'] = (name, fallback, empty, parse) => {
    const found = rowOf(name);
    // A row with a misspelt name is almost certainly meant for this setting, so the default may not be what the school wants.
    if (found === undefined) return mistaken.has(name) ? unread : fallback;
    if (isBlank(found.cell)) return empty;
    const parsed = parse(found.cell);
    if (parsed !== undefined) return parsed;
    const suggestion = nearest(textOf(found.cell), choicesOf(name));
    const offered = suggestion === undefined ? {} : { suggestion };
    const values = { name, value: clip(textOf(found.cell)) };
    reader?.report('G1', 'error', found.row, '值', 'g1.unreadable', values, offered);
    return unread;
  };
  return { text, value };
}

const knownKeys = new Set(settingSpecs.map(({ name }) => settingKey(name)));

function isKnown(key: string): boolean {
  return knownKeys.has(key) || ownHeadingKey(key) !== undefined;
}

function choicesOf(name: string): readonly string[] {
  const kind = settingSpecs.find((spec) => spec.name === name)?.kind;
  return typeof kind === 'object' && 'oneOf' in kind ? kind.oneOf : [];
}

/** Reports a 项目 that is no setting (G1). Returns the setting that it almost certainly means, '' where there is none. */
function tellUnknown(reader: RowReader<'settings'>, row: number): string {
  const written = reader.text(row, '项目');
  const isThere = (name: string) => findSetting(reader.table, name) !== undefined;
  const meant = settingMeant(written, isThere);
  if (meant === undefined) {
    reader.report('G1', 'warn', row, '项目', 'g1.unknown', { name: clip(written) });
    return '';
  }
  const edits = [{ ...reader.place(row, '项目'), value: meant }];
  const offered = { suggestion: meant, ...(isThere(meant) ? {} : { fix: { certain: false, edits } }) };
  reader.report('G1', 'error', row, '项目', 'g1.near', { name: clip(written), meant }, offered);
  return meant;
}

/** `2024`, `2024年`. */
function readYear(reader: SettingReader): Parsed<number> {
  return reader.value<number>('年度', blank, blank, (cell) => yearIn(textOf(cell)));
}

function dayIn(cell: Cell, year: number | undefined): string | undefined {
  const { value, last } = parseDate(cell, year);
  return isPresent(value) && last === undefined ? value : undefined;
}

function readRules({ value }: SettingReader): ScoringRules {
  const read = <T>({ name, standard, empty, read: parse }: ScoringSpec<T>) => value(name, standard, empty, parse);
  return {
    eventPoints: read(scoringSpecs.eventPoints),
    fullMark: read(scoringSpecs.fullMark),
    decimals: read(scoringSpecs.decimals),
    rounding: read(scoringSpecs.rounding),
    trimming: read(scoringSpecs.trimming),
    trimThreshold: read(scoringSpecs.trimThreshold),
    groupWeights: read(scoringSpecs.groupWeights),
    ties: read(scoringSpecs.ties),
    notApplicable: read(scoringSpecs.notApplicable),
    cap: read(scoringSpecs.cap),
    excellentLine: read(scoringSpecs.excellentLine),
    goodLine: read(scoringSpecs.goodLine),
    passLine: read(scoringSpecs.passLine),
    excellentShare: read(scoringSpecs.excellentShare),
  };
}

/** Where a setting stands, so that a check can point to it; undefined where its row is absent. */
export function findSetting(table: Table | undefined, name: string): { row: number; column: number } | undefined {
  const column = table?.columns.get('项目');
  const value = table?.columns.get('值');
  if (table === undefined || column === undefined || value === undefined) return undefined;
  const row = table.rows.find((at) => settingKey(textOf(table.sheet.rows[at]?.[column])) === settingKey(name));
  return row === undefined ? undefined : { row, column: value };
}
