import type { Sheet } from '../base/cells';
import { textOf } from '../base/cells';
import { digestOf, makeDigest } from '../base/digest';
import { toNumber } from '../base/decimal';
import type { SheetContent } from '../base/sheet-content';
import { subjectLabel } from '../judges/judge';
import type { Subject } from '../judges/judge';
import { markLimit } from '../judges/mark-scale';
import { memorySheetName } from '../memory/memory-sheet';
import { normaliseName } from '../names/normalise-name';
import type { Criterion } from '../rubric/criterion';
import { normaliseId } from '../rubric/parse-rubric';
import { parseBase, printBase } from './base-text';
import { formKinds } from './form';
import type { FormMemory } from './form';
import { cutText } from '../base/long-text';

const criterionKey = 'criterion:';
const baseKey = 'base:';

/** Names a cell of a judge's blocks, wherever it stands. */
export function markKey(criterionId: string, subject: Subject): string {
  return [normaliseId(criterionId), subject.kind, normaliseName(subjectLabel(subject))].join('\u0001');
}

/** 编号, 分值, 方式, 对象 and 满分: what must be the same for a mark or a row to mean the same. */
export function criterionDigest(criterion: Criterion): string {
  const { id, max, mode, subject } = criterion;
  const facts = [normaliseId(id), toNumber(max), mode, subject, toNumber(markLimit(criterion))];
  return digestOf(facts.join('\u0001'));
}

/** The digest of each criterion by 编号, and one of all. */
export function rubricDigest(criteria: readonly Criterion[]): Pick<FormMemory, 'rubric' | 'criteria'> {
  const all = makeDigest();
  const digests = new Map(criteria.map((criterion) => [normaliseId(criterion.id), criterionDigest(criterion)]));
  for (const digest of digests.values()) all.add(digest);
  return { rubric: all.value(), criteria: digests };
}

/** The memory of a form as its very hidden sheet: one row per key, key and value as text. */
export function formMemorySheet(memory: FormMemory): SheetContent {
  const { form, of, workbook, rubric, made } = memory;
  const lines: (readonly [string, string])[] = [
    ['key', 'value'],
    ...Object.entries({ form, of, workbook, rubric, made }),
    ...[...memory.criteria].map(([id, digest]) => [criterionKey + id, digest] as const),
    ...cutText(printBase(memory.base)).map((part, at) => [baseKey + String(at + 1), part] as const),
  ];
  return {
    name: memorySheetName,
    cells: lines.map(([key, value]) => [{ value: key }, { value }]),
    widths: [30, 80],
    visibility: 'veryHidden',
  };
}

/** What the very hidden sheet of a file says. */
export type KeptInFile = {
  /** What a form remembers; undefined where the file is none, or that is not understood. */
  readonly memory: FormMemory | undefined;
  /** The id of the workbook that the form was made from, also where the rest is not understood; '' where it says none. */
  readonly workbook: string;
  /** Whose form it says it is, likewise. */
  readonly of: string;
  /** The id of the workbook that the file is itself; '' for a form. */
  readonly own: string;
};

export function readKept(sheets: readonly Sheet[]): KeptInFile {
  const sheet = sheets.find(({ name }) => name === memorySheetName);
  if (sheet === undefined) return { memory: undefined, workbook: '', of: '', own: '' };
  const rows = new Map(sheet.rows.map(([key, value]) => [textOf(key), textOf(value)]));
  const said = (key: string) => rows.get(key) ?? '';
  return { memory: formMemoryIn(rows), workbook: said('workbook'), of: said('of'), own: said('id') };
}

function formMemoryIn(rows: ReadonlyMap<string, string>): FormMemory | undefined {
  const form = formKinds.find((kind) => kind === rows.get('form'));
  const of = rows.get('of');
  const parts: string[] = [];
  for (let at = 1; rows.has(baseKey + String(at)); at++) parts.push(rows.get(baseKey + String(at)) ?? '');
  const base = parseBase(parts.join(''));
  if (form === undefined || of === undefined || base === undefined) return undefined;
  const criteria = [...rows].filter(([key]) => key.startsWith(criterionKey));
  return {
    form,
    of,
    workbook: rows.get('workbook') ?? '',
    rubric: rows.get('rubric') ?? '',
    criteria: new Map(criteria.map(([key, digest]) => [key.slice(criterionKey.length), digest])),
    made: rows.get('made') ?? '',
    base,
  };
}
