import { textOf } from '../core/base/cells';
import type { CellEdit, Message } from '../core/base/findings';
import { readBook } from '../core/book/read-book';
import { evaluate } from '../core/evaluate';
import type { Evaluation } from '../core/evaluation';
import { findSetting } from '../core/settings/read-settings';
import { settingKey } from '../core/settings/setting-key';
import { settingSpecs } from '../core/settings/setting-specs';
import { settingScalar } from '../core/forms/settings-sheet';
import type { Table } from '../core/tables/table';
import { sheetsAfter } from '../workbook/memory-workbook';
import type { Workbook } from '../workbook/workbook';
import { logOf } from './fixes';
import { outputChanges } from './output-sheets';

export type SettingsResult =
  | { readonly kind: 'edited'; readonly evaluation: Evaluation; readonly edits: readonly CellEdit[] }
  /** The workbook has no 活动设置 yet. */
  | { readonly kind: 'refused'; readonly reason: Message };

/**
 * Writes values into 活动设置 as a person would type them; '' empties. A setting whose row is gone gets one below the last. What
 * stood there is logged: one read, one write.
 */
export async function editSettings(
  workbook: Workbook,
  values: ReadonlyMap<string, string>,
  options: { readonly now: string; readonly workbookId: string },
): Promise<SettingsResult> {
  const sheets = await workbook.readAll();
  const { found, memory } = readBook(sheets);
  const table = found.tables.get('settings');
  if (table === undefined) return { kind: 'refused', reason: { id: 'rules.noSettings', values: {} } };
  const edits = settingEdits(table, values);
  if (edits.length > 0) {
    const log = logOf(edits, sheets, { task: 'settings', now: options.now });
    const remembered = outputChanges([], sheets, memory, options.workbookId, { log });
    await workbook.apply([{ kind: 'cells', edits }, ...remembered]);
  }
  return { kind: 'edited', evaluation: evaluate(sheetsAfter(sheets, [{ kind: 'cells', edits }])), edits };
}

function settingEdits(table: Table, values: ReadonlyMap<string, string>): readonly CellEdit[] {
  const sheet = table.sheet.name;
  let free = (table.rows.at(-1) ?? table.headerRow) + 1;
  return [...values].flatMap(([name, text]): CellEdit[] => {
    const spec = settingSpecs.find((one) => settingKey(one.name) === settingKey(name));
    if (spec === undefined) throw new Error(`no setting is called ${name}`);
    const value = settingScalar(spec, text.trim());
    const isDay = spec.kind === 'day' && typeof value === 'number';
    const at = findSetting(table, name);
    const cell = { sheet, row: at?.row ?? free, column: at?.column ?? table.columns.get('值') ?? 1, value };
    const edit: CellEdit = isDay ? { ...cell, date: true } : cell;
    if (at !== undefined) return isHeld(table, at, value) ? [] : [edit];
    const named = { sheet, row: free, column: table.columns.get('项目') ?? 0, value: spec.name };
    free++;
    return [named, edit];
  });
}

function isHeld(table: Table, at: { row: number; column: number }, value: CellEdit['value']): boolean {
  return textOf(table.sheet.rows[at.row]?.[at.column]) === String(value ?? '');
}
