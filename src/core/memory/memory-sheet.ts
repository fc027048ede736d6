import { textOf } from '../base/cells';
import type { Scalar, Sheet } from '../base/cells';
import type { SheetContent } from '../base/sheet-content';

export const memorySheetName = '_weektally';
const formatVersion = '1';

/** What a sheet of ours is; input sheets belong to the user and are not remembered. */
export type OwnSheetKind = 'marking' | 'output' | 'working';
const ownSheetKinds: readonly OwnSheetKind[] = ['marking', 'output', 'working'];

/** A change that a task made to an input cell. `at` is a moment as ISO text, passed in by the host. */
export type LogEntry = {
  readonly at: string;
  readonly task: string;
  readonly sheet: string;
  /** `B5` */
  readonly cell: string;
  readonly before: Scalar;
  /** What stood there before was shown as a date. */
  readonly wasDate?: true;
  readonly after: Scalar;
};

/** What the workbook remembers about itself, on a sheet that nobody sees. */
export type Memory = {
  /** '' where the workbook has none yet. */
  readonly workbookId: string;
  readonly format: string;
  /** Whether this workbook scores departments; absent where nobody has said so yet. */
  readonly scoring?: boolean;
  /** Sheet name → what it is. */
  readonly sheets: ReadonlyMap<string, OwnSheetKind>;
  readonly log: readonly LogEntry[];
  /** Rows of a later version, kept as they are. */
  readonly others: ReadonlyMap<string, string>;
};

export const emptyMemory: Memory = {
  workbookId: '',
  format: formatVersion,
  sheets: new Map(),
  log: [],
  others: new Map(),
};

/** The memory as a sheet: one row per key, key and value as text. */
export function memorySheet(memory: Memory): SheetContent {
  const rows: [string, string][] = [
    ['key', 'value'],
    ['id', memory.workbookId],
    ['format', memory.format],
    ...(memory.scoring === undefined ? [] : [['scoring', memory.scoring ? 'on' : 'off'] satisfies [string, string]]),
    ...[...memory.sheets].map(([name, kind]): [string, string] => [`sheet:${name}`, kind]),
    ...memory.log.map((entry, at): [string, string] => [`log:${at + 1}`, logText(entry)]),
    ...memory.others,
  ];
  return {
    name: memorySheetName,
    cells: rows.map(([key, value]) => [{ value: key }, { value }]),
    widths: [30, 80],
    visibility: 'veryHidden',
  };
}

/** Reads the memory back. A missing sheet is an empty memory; what cannot be read is dropped or kept as it is. */
export function readMemory(sheets: readonly Sheet[]): Memory {
  const sheet = sheets.find(({ name }) => name === memorySheetName);
  if (sheet === undefined) return emptyMemory;
  const own = new Map<string, OwnSheetKind>();
  const log: LogEntry[] = [];
  const others = new Map<string, string>();
  let memory = emptyMemory;
  for (const [first, second] of sheet.rows) {
    const key = textOf(first);
    const value = textOf(second);
    if (key === 'id') memory = { ...memory, workbookId: value };
    else if (key === 'format') memory = { ...memory, format: value };
    else if (key === 'scoring' && (value === 'on' || value === 'off')) memory = { ...memory, scoring: value === 'on' };
    else if (key.startsWith('sheet:')) readOwnSheet(key.slice('sheet:'.length), value, own);
    else if (/^log:\d+$/.test(key)) log.push(...readLog(value));
    else if (!['', 'key', 'scoring'].includes(key)) others.set(key, value);
  }
  return { ...memory, sheets: own, log, others };
}

function readOwnSheet(name: string, value: string, own: Map<string, OwnSheetKind>): void {
  const kind = ownSheetKinds.find((candidate) => candidate === value);
  if (kind !== undefined && name !== '') own.set(name, kind);
}

function logText(entry: LogEntry): string {
  const { at, task, sheet, cell, before, after } = entry;
  return JSON.stringify([at, task, sheet, cell, before, after, ...(entry.wasDate === true ? ['date'] : [])]);
}

function readLog(text: string): LogEntry[] {
  const parts = parseJson(text);
  if (!Array.isArray(parts) || parts.length < 6) return [];
  const [at, task, sheet, cell, before, after, kind]: readonly unknown[] = parts;
  if (typeof at !== 'string' || typeof task !== 'string' || typeof sheet !== 'string' || typeof cell !== 'string') {
    return [];
  }
  if (!isScalar(before) || !isScalar(after)) return [];
  return [{ at, task, sheet, cell, before, ...(kind === 'date' ? { wasDate: true } : {}), after }];
}

/** A person may have edited the sheet: text that is no JSON is no log entry. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isScalar(value: unknown): value is Scalar {
  return value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}
