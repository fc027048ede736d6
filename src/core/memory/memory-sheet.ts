import { textOf } from '../base/cells';
import { cutText, longestText } from '../base/long-text';
import { ownSheets } from '../base/own-sheets';
import type { Sheet } from '../base/cells';
import type { SheetContent } from '../base/sheet-content';
import { logRows } from './log-entry';
import type { LogEntry } from './log-entry';
import type { MemoryRow, OwnSheetKind } from './memory-row';
import { kindOf, parseRow, printRow } from './memory-rows';
import type { KeptRows } from './memory-rows';

export const memorySheetName = ownSheets.memory.name;
const formatVersion = '1';

/** What the workbook remembers about itself, on a very hidden sheet. */
export type Memory = {
  /** '' where the workbook has none yet. */
  readonly workbookId: string;
  readonly format: string;
  /** Whether this workbook scores departments; absent while that is undecided. */
  readonly scoring?: boolean;
  /** Sheet name → what it is. */
  readonly sheets: ReadonlyMap<string, OwnSheetKind>;
  readonly log: readonly LogEntry[];
  /** All other rows, those of a later version among them. */
  readonly rows: KeptRows;
};

export const emptyMemory: Memory = {
  workbookId: '',
  format: formatVersion,
  sheets: new Map(),
  log: [],
  rows: new Map(),
};

/** The memory as a sheet: one row per key, key and value as text. */
export function memorySheet({ workbookId, format, scoring, sheets, log, rows }: Memory): SheetContent {
  const said: MemoryRow[] = [
    { kind: 'id', id: workbookId },
    { kind: 'format', format },
  ];
  if (scoring !== undefined) said.push({ kind: 'scoring', scoring });
  for (const [sheet, is] of sheets) said.push({ kind: 'sheet', sheet, is });
  let number = 1;
  for (const entries of logRows(log)) {
    said.push({ kind: 'log', number, entries });
    number += entries.length;
  }
  const lines: (readonly [string, string])[] = [['key', 'value'], ...said.map(printRow).flatMap(cutLine), ...rows];
  return {
    name: memorySheetName,
    cells: lines.map(([key, value]) => [{ value: key }, { value }]),
    widths: [30, 80],
    visibility: 'veryHidden',
  };
}

/** A text that is longer than a cell can hold goes on in the rows below: `log:7`, `log:7+1`. */
function cutLine([key, text]: readonly [string, string]): readonly (readonly [string, string])[] {
  if (text.length <= longestText) return [[key, text]];
  return cutText(text).map((part, at) => [at === 0 ? key : `${key}+${String(at)}`, part]);
}

function joinedLines(sheet: Sheet): readonly (readonly [string, string])[] {
  const lines: [string, string][] = [];
  for (const [first, second] of sheet.rows) {
    const [key, text] = [textOf(first), textOf(second)];
    const last = lines.at(-1);
    if (last !== undefined && /^log:\d+\+\d+$/.test(key) && key.startsWith(`${last[0]}+`)) last[1] += text;
    else lines.push([key, text]);
  }
  return lines;
}

/** Reads the memory back. A missing sheet is an empty memory; what is not understood is dropped or kept as it is. */
export function readMemory(all: readonly Sheet[]): Memory {
  const sheet = all.find(({ name }) => name === memorySheetName);
  if (sheet === undefined) return emptyMemory;
  const sheets = new Map<string, OwnSheetKind>();
  const log: LogEntry[] = [];
  const rows = new Map<string, string>();
  let memory = emptyMemory;
  for (const [key, text] of joinedLines(sheet)) {
    const kind = kindOf(key);
    if (kind === undefined || !statedKinds.has(kind)) {
      if (key !== '' && key !== 'key') rows.set(key, text);
      continue;
    }
    const row = parseRow(key, text);
    if (row?.kind === 'id') memory = { ...memory, workbookId: row.id };
    else if (row?.kind === 'format') memory = { ...memory, format: row.format };
    else if (row?.kind === 'scoring') memory = { ...memory, scoring: row.scoring };
    else if (row?.kind === 'sheet') sheets.set(row.sheet, row.is);
    else if (row?.kind === 'log') log.push(...row.entries);
  }
  return { ...memory, sheets, log, rows };
}

/** Kinds of rows that are fields of `Memory`: text under their keys that is not understood is dropped. */
const statedKinds: ReadonlySet<MemoryRow['kind']> = new Set(['id', 'format', 'scoring', 'sheet', 'log']);
