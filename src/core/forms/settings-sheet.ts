import { columnLetters } from '../base/cells';
import type { Scalar } from '../base/cells';
import { serialOfDay } from '../base/day';
import { settingKey } from '../settings/setting-key';
import type { TableRows } from '../schemes/table-rows';
import { tableSpec } from '../tables/table-spec';
import type { Say } from '../../words/words';
import { inputHeaderRow, inputPage } from './input-sheet';
import { settingSpecs } from '../settings/setting-specs';
import type { SettingSpec } from '../settings/setting-specs';
import type { ContentCell, SheetContent, Style, Validation } from '../base/sheet-content';
import { bodyStyle, dayFormat, headingStyle, hintStyle, titleStyle } from '../layout/styles';
import { rowHeight } from '../layout/text-width';

const valueStyle: Style = { ...bodyStyle, horizontal: 'left', border: 'thin' };
const nameStyle: Style = { ...bodyStyle, border: 'thin' };
const explanationStyle: Style = { ...hintStyle, border: 'thin', wrap: true };
const emptyRows = 10;

/**
 * 活动设置: every setting of the contract with its value and what it means, then rows of the school's own (`列名 …`).
 * `filled` has the columns 项目 and 值; days are text such as `2024-05-18` or serial numbers.
 */
export function settingsSheet(filled: TableRows, say: Say): SheetContent {
  const spec = tableSpec('settings');
  const known = new Set(settingSpecs.map(({ name }) => settingKey(name)));
  const values = new Map(filled.rows.map(([name, value]) => [settingKey(String(name)), value ?? null]));
  const own = filled.rows.filter(([name]) => !known.has(settingKey(String(name))));
  const rows = [
    ...settingSpecs.map((setting) => settingRow(setting, valueOf(setting, values), say)),
    ...own.map(([name, value]) => plainRow(name ?? null, value ?? null)),
    ...Array.from({ length: emptyRows }, () => plainRow(null, null)),
  ];
  return {
    name: spec.sheet,
    cells: [
      [{ value: spec.sheet, style: titleStyle }],
      [{ value: say('hint.settings'), style: hintStyle }],
      spec.columns.map(({ heading }) => ({ value: heading, style: headingStyle })),
      ...rows,
    ],
    widths: spec.columns.map(({ width }) => width),
    heights: [28, 18, 24, ...rows.map((row) => heightOf(row))],
    freeze: { rows: inputHeaderRow + 1, columns: 1 },
    validations: settingSpecs.flatMap((setting, at) => settingValidation(setting, inputHeaderRow + 1 + at, say) ?? []),
    tables: [
      { name: spec.name, range: { top: inputHeaderRow, left: 0, bottom: inputHeaderRow + rows.length, right: 2 } },
    ],
    page: { ...inputPage(say), landscape: false },
  };
}

/** A setting's value as a formula that finds it by name; '' where the row is gone. */
export function settingFormula(
  place: { readonly sheet: string; readonly columns: ReadonlyMap<string, number> },
  name: string,
): string {
  const [names, values] = ['项目', '值'].map((heading) => {
    const letters = columnLetters(place.columns.get(heading) ?? 0);
    return `'${place.sheet.replaceAll("'", "''")}'!$${letters}:$${letters}`;
  });
  return `IFERROR(INDEX(${values},MATCH("${name}",${names},0))&"","")`;
}

function valueOf({ name, standard }: SettingSpec, values: ReadonlyMap<string, Scalar>): Scalar {
  const normal = settingKey(name);
  return values.has(normal) ? (values.get(normal) ?? null) : (standard ?? null);
}

function settingRow(setting: SettingSpec, value: Scalar, say: Say): ContentCell[] {
  const cell: ContentCell = { value: settingScalar(setting, value), style: styleOf(setting) };
  const explanation = { value: say(`setting.${setting.key}`), style: explanationStyle };
  return [{ value: setting.name, style: nameStyle }, cell, explanation];
}

function plainRow(name: Scalar, value: Scalar): ContentCell[] {
  return [
    { value: name, style: nameStyle },
    { value, style: valueStyle },
    { value: null, style: explanationStyle },
  ];
}

function styleOf({ kind, key }: SettingSpec): Style {
  if (kind === 'day') return { ...valueStyle, format: dayFormat };
  return key === 'phone' ? { ...valueStyle, format: '@' } : valueStyle;
}

/** What a cell of 活动设置 holds for a value as a person types it: numbers and days as numbers, nothing for ''. */
export function settingScalar({ kind }: SettingSpec, value: Scalar): Scalar {
  if (typeof value !== 'string') return value;
  if (value.trim() === '') return null;
  if (kind === 'day') return /^\d{4}-\d{2}-\d{2}$/.test(value) ? serialOfDay(value) : value;
  return typeof kind === 'object' && 'from' in kind && /^\d+(\.\d+)?$/.test(value) ? Number(value) : value;
}

function settingValidation(setting: SettingSpec, row: number, say: Say): Validation | undefined {
  const range = { top: row, left: 1, bottom: row, right: 1 };
  const base = { range, strict: true, title: setting.name };
  const { kind } = setting;
  if (kind === 'text') return undefined;
  if (kind === 'day') {
    const rule = { kind: 'date', from: serialOfDay('2000-01-01'), to: serialOfDay('2099-12-31') } as const;
    return { ...base, rule, message: say('input.day') };
  }
  if ('oneOf' in kind) {
    const message = say('input.choice', { choices: kind.oneOf.join('、') });
    return { ...base, rule: { kind: 'list', values: kind.oneOf }, message };
  }
  return { ...base, rule: { kind: 'decimal', ...kind }, message: say('input.range', kind) };
}

function heightOf(row: readonly ContentCell[]): number {
  const widths = tableSpec('settings').columns.map(({ width }) => width);
  return rowHeight(widths.map((width, at) => ({ text: String(row[at]?.value ?? ''), width })));
}
