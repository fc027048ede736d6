import type { Sheet } from '../base/cells';
import { isPresent } from '../base/parsed';
import { isProposal } from '../memory/proposals';
import { settingKey } from '../settings/setting-key';
import { themeOf } from '../schemes/themes';
import type { TableRows } from '../schemes/table-rows';
import type { TableId } from '../tables/table-columns';
import type { Filled } from './preparation';
import { rowsOfTable } from './new-rows';
import { readBook } from '../book/read-book';

/** Tables that a school keeps from year to year; registers hold one year's entries and start empty. */
const kept: readonly TableId[] = ['departments', 'teams', 'judges', 'rubric', 'plan'];

export type CarriedOver = {
  /** 方案 of last year's workbook, '' where it names none. */
  readonly scheme: string;
  readonly scoring: boolean;
  readonly filled: Filled;
  /** Rows of the rubric, from 0, that an import proposed and that are not confirmed yet. */
  readonly proposed: readonly number[];
};

/**
 * What next year's workbook takes from last year's: departments, teams, judges, rubric, plan and lasting settings. The year moves on; days
 * and theme come from the national presets where the year is known, and are empty otherwise.
 */
export function carryOver(sheets: readonly Sheet[], scheme?: string): CarriedOver {
  const { found, settings, memory } = readBook(sheets);
  const entries = kept.flatMap((id): [TableId, TableRows][] => {
    const table = found.tables.get(id);
    return table === undefined ? [] : [[id, rowsOfTable(table)]];
  });
  const table = found.tables.get('settings');
  const year = isPresent(settings.year) ? settings.year + 1 : undefined;
  const next =
    table === undefined
      ? []
      : [['settings', nextSettings(rowsOfTable(table), year, scheme ?? settings.scheme)] as const];
  const rubric = found.tables.get('rubric');
  return {
    proposed: rubric?.rows.flatMap((row, at) => (isProposal(memory, rubric, row) ? [at] : [])) ?? [],
    scheme: scheme ?? settings.scheme,
    scoring: memory.scoring ?? found.tables.has('rubric'),
    filled: Object.fromEntries([...entries, ...next]),
  };
}

function nextSettings({ headings, rows }: TableRows, year: number | undefined, scheme: string): TableRows {
  const preset = year === undefined ? undefined : themeOf(year);
  const changed = new Map<string, string | number | null>([
    ['方案', scheme === '' ? null : scheme],
    ['年度', year ?? null],
    ['学期', null],
    ['主题', preset?.theme ?? null],
    ['依据文件', null],
    ['开始日期', preset?.start ?? null],
    ['结束日期', preset?.end ?? null],
    ['报送截止日期', null],
  ]);
  const name = headings.indexOf('项目');
  const value = headings.indexOf('值');
  return {
    headings: ['项目', '值'],
    rows: rows.map((row) => {
      const setting = row[name] ?? null;
      const next = changed.get(settingKey(String(setting)));
      return [setting, next === undefined ? (row[value] ?? null) : next];
    }),
  };
}
