import { address } from '../base/cells';
import { zero } from '../base/decimal';
import type { Exact } from '../base/decimal';
import type { Message } from '../base/findings';
import { clip } from '../reading/row-source';
import { stripSpace } from '../names/normalise-name';
import { partOf } from '../rubric/parse-rubric';
import type { RubricColumns } from './assign-columns';
import type { FoundRubric } from './find-rubric';
import { isSection, itemName } from './item-name';
import type { ItemName } from './item-name';
import { pointsInText, readPoints } from './points-cell';

/** A criterion as the school wrote it. */
export type RubricLine = {
  /** Row on its sheet, from 0. */
  readonly row: number;
  readonly id: string;
  readonly item: string;
  /** On the first line of its item only. */
  readonly itemPoints: Exact | null;
  readonly aspect: string;
  readonly content: string;
  readonly points: Exact | null;
  /** The text of the cell of points where it is not a number: `0-40`. */
  readonly unread: { readonly text: string; readonly cell: string } | null;
  readonly standard: string;
  readonly evidence: string;
  readonly assessor: string;
  readonly own: Readonly<Record<keyof RubricColumns['own'], string>>;
};

export type RubricLines = {
  readonly lines: readonly RubricLine[];
  /** The full mark as the table's title states it, and what its 合计 rows say. */
  readonly title: Exact | null;
  readonly totals: readonly Exact[];
  readonly notes: readonly Message[];
};

const total = /^(?:合计|总计|总分|满分|合计分|总合计|合计得分|小计)/;
const signature = /签名|签字|制表|审核人|填表人|考核人[:：]|评委[:：]|日期[:：]|盖章/;
const remark = /^(?:注|备注|说明|附注|注意)(?:[:：、.．\d]|$)/;
const ownKeys = ['mode', 'subject', 'source', 'parameters', 'notFor'] as const;

/** Rows below the heading as criteria: merged and empty cells of items are filled down, sums are passed over, notes are told. */
export function readLines(found: FoundRubric, columns: RubricColumns): RubricLines {
  const { grid, top, depth } = found;
  const notes: Message[] = [];
  const reading: Reading = { lines: [], around: { item: '', aspects: [] }, section: undefined, fresh: undefined };
  const totals: Exact[] = [];
  let isBelow = false;
  for (let row = top + depth; row < grid.rowCount; row++) {
    const texts = Array.from({ length: grid.columnCount }, (_, column) => grid.text(row, column));
    const filled = [...new Set(texts.filter((text) => text !== ''))];
    const [first] = filled;
    if (first === undefined || isHeadingAgain(found, texts) || signature.test(first)) continue;
    if (total.test(stripSpace(first)) && stripSpace(first).length < 16) {
      if (!stripSpace(first).startsWith('小计')) totals.push(...statedFull(found, columns, row, texts));
    } else if (remark.test(first) || (isBelow && filled.length === 1)) {
      isBelow = true;
      notes.push({ id: 'import.remark', values: { row: row + 1, text: clip(filled.join(' ')) } });
    } else if (filled.length === 1 && isAcross(found, row) && isSection(first)) {
      reading.section = itemName(first);
      reading.fresh = reading.section.points;
      reading.around = { item: reading.section.name, aspects: [] };
    } else readRow(found, columns, row, reading, notes);
  }
  return { lines: reading.lines, title: fullInTitle(found), totals, notes };
}

type Around = { readonly item: string; readonly aspects: readonly string[] };

/** Values that are filled down from row to row. `fresh` holds the points of an item until its first criterion comes. */
type Reading = {
  readonly lines: RubricLine[];
  around: Around;
  section: ItemName | undefined;
  fresh: Exact | undefined;
};

function readRow(found: FoundRubric, columns: RubricColumns, row: number, reading: Reading, notes: Message[]): void {
  const { grid } = found;
  const text = (column: number | undefined) => (column === undefined ? '' : grid.text(row, column));
  enterItem(found, columns, row, reading);
  const aspects = columns.aspects.map((column, index) => text(column) || (reading.around.aspects[index] ?? ''));
  reading.around = { item: reading.around.item, aspects };
  const line = lineOf(found, columns, row, reading.around);
  const before = reading.lines.at(-1);
  if (before !== undefined && continues(found, columns, before, line)) {
    reading.lines[reading.lines.length - 1] = joined(before, line);
    if (line.content === before.content) return;
    notes.push({ id: 'import.joined', values: { row: row + 1, content: clip(before.content) } });
  } else if (line.content !== '' || line.standard !== '') {
    reading.lines.push({ ...line, itemPoints: reading.fresh ?? null });
    reading.fresh = undefined;
  } else if (text(columns.item) === '') {
    const all = Array.from({ length: grid.columnCount }, (_, column) => grid.text(row, column));
    const shown = [...new Set(all.filter((cell) => cell !== ''))].join(' ');
    notes.push({ id: 'import.unreadRow', values: { row: row + 1, text: clip(shown) } });
  }
}

/** A row without an item belongs to the item above. `加分项` in the first column, which else holds numbers, is an item too. */
function enterItem({ grid }: FoundRubric, columns: RubricColumns, row: number, reading: Reading): void {
  const text = (column: number | undefined) => (column === undefined ? '' : grid.text(row, column));
  const numbered = itemName(text(columns.id));
  const written = partOf(numbered.name) === 'inside' ? text(columns.item) : text(columns.id);
  const { section, around } = reading;
  const named =
    written === '' || (section !== undefined && columns.content === undefined) ? undefined : itemName(written);
  const item = named?.name ?? section?.name ?? around.item;
  if (item === around.item) return;
  const cell = columns.itemPoints === undefined ? null : grid.cell(row, columns.itemPoints);
  reading.fresh = named?.points ?? readPoints(cell);
  reading.around = { item, aspects: [] };
}

function lineOf({ grid }: FoundRubric, columns: RubricColumns, row: number, { item, aspects }: Around): RubricLine {
  const texts = (list: readonly number[]) =>
    [...new Set(list.map((column) => grid.text(row, column)))].filter((text) => text !== '').join('\n');
  const of = (column: number | undefined) => (column === undefined ? '' : grid.text(row, column));
  const standard = texts(columns.standards);
  const alone = columns.content === undefined;
  const written = alone
    ? spansRows(grid, row, columns.item) || of(columns.item) === ''
      ? standard
      : of(columns.item)
    : of(columns.content);
  const cell = columns.points === undefined ? null : grid.cell(row, columns.points);
  const inText = pointsInText(written);
  const points = readPoints(cell) ?? (of(columns.points) === '' ? inText.points : undefined);
  const content = columns.points === undefined || alone ? inText.text : written;
  const own = Object.fromEntries(ownKeys.map((key) => [key, of(columns.own[key])]));
  return {
    ...{
      row,
      id: partOf(itemName(of(columns.id)).name) === 'inside' ? of(columns.id) : '',
      item: item === '' ? content : item,
      itemPoints: null,
      aspect: aspects.filter((text) => text !== '').join('／'),
    },
    ...{
      content,
      points: points ?? null,
      unread: points === undefined ? unreadPoints(of(columns.points), row, columns.points) : null,
      standard,
      evidence: texts(columns.evidence),
      assessor: texts(columns.assessors),
    },
    own: {
      mode: own['mode'] ?? '',
      subject: own['subject'] ?? '',
      source: own['source'] ?? '',
      parameters: own['parameters'] ?? '',
      notFor: own['notFor'] ?? '',
    },
  };
}

function unreadPoints(text: string, row: number, column: number | undefined): RubricLine['unread'] {
  return text === '' || column === undefined ? null : { text, cell: address(row, column) };
}

function spansRows(grid: FoundRubric['grid'], row: number, column: number | undefined): boolean {
  const area = column === undefined ? undefined : grid.area(row, column);
  return area !== undefined && area.bottom > area.top;
}

/** One cell of points over several rows is one criterion; so is a row that only goes on with the standard above. */
function continues(
  { grid }: FoundRubric,
  { points, content }: RubricColumns,
  before: RubricLine,
  line: RubricLine,
): boolean {
  if (before.item !== line.item) return false;
  const area = points === undefined ? undefined : grid.area(line.row, points);
  if (area !== undefined) return area.top <= before.row && area.top < line.row;
  const written = content === undefined ? '' : grid.text(line.row, content);
  return (
    line.points === null && written === '' && line.standard !== '' && before.standard !== '' && content !== undefined
  );
}

function joined(before: RubricLine, line: RubricLine): RubricLine {
  const both = (one: string, other: string) =>
    other === '' || one.split('\n').includes(other) || one === other ? one : `${one}\n${other}`.trim();
  return {
    ...before,
    content: both(before.content, line.content),
    standard: both(before.standard, line.standard),
    evidence: both(before.evidence, line.evidence),
    assessor: both(before.assessor, line.assessor),
  };
}

/** A line that is merged across the table, or stands alone in its first column. */
function isAcross({ grid }: FoundRubric, row: number): boolean {
  const filled = Array.from({ length: grid.columnCount }, (_, column) => column).filter(
    (column) => grid.text(row, column) !== '',
  );
  const [first] = filled;
  if (first === undefined) return false;
  const area = grid.area(row, first);
  if (area === undefined) return filled.length === 1 && first === 0;
  return area.top === area.bottom && area.right > area.left;
}

function isHeadingAgain({ grid, top, depth, columns }: FoundRubric, texts: readonly string[]): boolean {
  const headings = columns.filter(({ heading }) => heading !== '');
  const same = headings.filter(
    ({ at, heading }) => texts[at] === heading || texts[at] === grid.text(top + depth - 1, at),
  );
  return headings.length > 0 && same.length === headings.length;
}

function statedFull(
  found: FoundRubric,
  { points }: RubricColumns,
  row: number,
  texts: readonly string[],
): readonly Exact[] {
  const own = points === undefined ? undefined : readPoints(found.grid.cell(row, points));
  if (own !== undefined && own.compare(zero) > 0) return [own];
  const written = fullIn(texts.join(' '));
  return written === null ? [] : [written];
}

/** `（满分100分）` in a title above the table or in a heading. */
function fullInTitle({ grid, top, depth }: FoundRubric): Exact | null {
  for (let row = Math.max(0, top - 6); row < top + depth; row++) {
    for (let column = 0; column < grid.columnCount; column++) {
      const stated = fullIn(grid.text(row, column));
      if (stated !== null) return stated;
    }
  }
  return null;
}

function fullIn(text: string): Exact | null {
  const match =
    /(?:满分|总分|共|合计|百分制)[为:：计]?\s*(\d+(?:\.\d+)?)\s*分|[（(]\s*(\d+(?:\.\d+)?)\s*分\s*[）)]/.exec(
      text.normalize('NFKC'),
    );
  const points = match === null ? undefined : readPoints(match[1] ?? match[2] ?? '');
  return points ?? null;
}
