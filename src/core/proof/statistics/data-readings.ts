import { unreadText } from '../../base/cell-words';
import { isRich, scalarOf } from '../../base/cells';
import type { Cell, Scalar } from '../../base/cells';
import { serialOfDay } from '../../base/day';
import type { Day } from '../../base/day';
import { blank, isPresent, unread } from '../../base/parsed';
import type { Parsed } from '../../base/parsed';
import { columnLetters, quoteSheet } from '../../base/cells';
import type { ContentCell } from '../../base/sheet-content';
import { dayStyle, keptCell } from '../watch/kept-cell';
import { blockLeft, dataName, dataNumber, dataTop } from './data-blocks';
import type { DataLine } from './data-blocks';

/** A cell of a register, for a formula: `'活动登记'!I5` and what stands there. */
export type Source = { readonly reference: string; readonly cell: Cell };

/** What a formula may take for a number: counts are whole, 场次 from 1, hours come in halves (N8). */
export type NumberRule = 'sessions' | 'whole' | 'halves';

/** 读数对照: ways of writing that a formula cannot read, with what the core read; each once. */
export type Readings = {
  /** The formula that gives what the core read, and follows the cell when it changes. */
  readonly number: (source: Source, rule: NumberRule, read: Parsed<number>) => string;
  /** A day as its serial number, 未读 where it is none. */
  readonly day: (source: Source, read: Parsed<Day>) => string;
  /** 1 to 5 for 校级 to 国家级, 0 for anything else. */
  readonly level: (source: Source, read: number) => string;
  readonly lines: () => readonly DataLine[];
};

const levels = ['校级', '区县级', '市级', '省级', '国家级'];

export function readingsTable(): Readings {
  const lines: DataLine[] = [];
  const known = new Map<string, number>();
  const lineOf = (written: ContentCell, read: ContentCell): number => {
    const key = JSON.stringify([written, read]);
    const found = known.get(key);
    if (found !== undefined) return found;
    known.set(key, lines.length);
    lines.push([written, read.value === '' ? { value: '空白' } : read]);
    return lines.length - 1;
  };
  const otherwise = ({ reference, cell }: Source, plain: string, read: ContentCell): string => {
    const line = lineOf(keptCell(cell), read);
    const taken = read.value === '' ? '""' : place(line, 1);
    return `IF(IFERROR(EXACT(${reference},${place(line, 0)}),FALSE),${taken},${plain})`;
  };
  return {
    number: (source, rule, read) => {
      const plain = plainNumber(source.reference, rule);
      return readPlainly(source.cell, rule) === read ? plain : otherwise(source, plain, { value: scalarRead(read) });
    },
    day: (source, read) => {
      const plain = plainDay(source.reference);
      if (isPresent(read)) {
        const serial = serialOfDay(read);
        const isPlain = readDayPlainly(source.cell) === serial;
        return isPlain ? plain : otherwise(source, plain, { value: serial, style: dayStyle });
      }
      return readDayPlainly(source.cell) === read ? plain : otherwise(source, plain, { value: scalarRead(read) });
    },
    level: (source, read) => {
      const plain = plainLevel(source.reference);
      const isPlain = levels.indexOf(String(scalarOf(source.cell))) + 1 === read;
      return isPlain ? plain : otherwise(source, plain, { value: read });
    },
    lines: () => lines,
  };
}

function place(line: number, column: number): string {
  return `${quoteSheet(dataName)}!$${columnLetters(blockLeft('readings') + column)}$${dataTop + line + 1}`;
}

function scalarRead(read: Parsed<number>): Scalar {
  if (isPresent(read)) return read;
  return read === unread ? unreadText : '';
}

/** A number that stands there as it reads, '' where nothing does, 未读 for anything else. */
function plainNumber(reference: string, rule: NumberRule): string {
  const steps = rule === 'halves' ? `INT(${reference}*2)=${reference}*2` : `INT(${reference})=${reference}`;
  const number = `IF(AND(${reference}>=${leastOf(rule)},${reference}<1E8,${steps}),${reference},"${unreadText}")`;
  return `IF(ISNUMBER(${reference}),${number},IFERROR(IF(TRIM(${reference})="","","${unreadText}"),"${unreadText}"))`;
}

/** What `plainNumber` gives for a cell. */
function readPlainly(cell: Cell, rule: NumberRule): Parsed<number> {
  if (isRich(cell) && cell.error !== undefined) return unread;
  const value = scalarOf(cell);
  if (value === null) return blank;
  if (typeof value === 'boolean') return unread;
  if (typeof value === 'string') return /^ *$/.test(value) ? blank : unread;
  const steps = rule === 'halves' ? Number.isInteger(value * 2) : Number.isInteger(value);
  return value >= leastOf(rule) && value < 1e8 && steps ? value : unread;
}

function leastOf(rule: NumberRule): number {
  return rule === 'sessions' ? 1 : 0;
}

/** Days from 2000 to 2099; a time of day is dropped. */
export const firstDay = serialOfDay('2000-01-01');
export const afterDays = serialOfDay('2099-12-31') + 1;

function plainDay(reference: string): string {
  const isDay = `AND(${reference}>=${dataNumber('firstDay')},${reference}<${dataNumber('afterDays')})`;
  const text = `IFERROR(IF(TRIM(${reference})="","","${unreadText}"),"${unreadText}")`;
  return `IF(ISNUMBER(${reference}),IF(${isDay},INT(${reference}),"${unreadText}"),${text})`;
}

/** A number that does not look like a day is one of the other date system, where the workbook has that: only the reader knows. */
function readDayPlainly(cell: Cell): Parsed<number> | undefined {
  const value = scalarOf(cell);
  if (typeof value !== 'number') return readPlainly(cell, 'whole');
  if (value < firstDay || value >= afterDays) return unread;
  return isRich(cell) && cell.date === true ? Math.floor(value) : undefined;
}

function plainLevel(reference: string): string {
  const terms = levels.map((level, index) => `(${reference}="${level}")*${index + 1}`);
  return `IFERROR(${terms.join('+')},0)`;
}

/** 1 to 5 for 校级 to 国家级. */
export function levelRank(level: string): number {
  return levels.indexOf(level) + 1;
}
