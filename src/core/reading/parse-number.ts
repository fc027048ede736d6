import { isRich, scalarOf } from '../base/cells';
import type { Cell } from '../base/cells';
import { blank, unread } from '../base/parsed';
import type { Parsed } from '../base/parsed';
import type { NumberKind } from '../tables/table-columns';
import type { FindingCode, Severity } from '../base/findings';
import type { MessageId } from '../../words/words';
import { parseChineseNumeral } from './parse-chinese-numeral';

/** What is wrong with a cell, or how it was written: becomes a finding with the cell's place. */
export type Problem = {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly id: MessageId;
  readonly suggestion?: string;
  /** What a fix writes; absent where it is not certain. */
  readonly write?: number | string;
  /** False where the fix needs confirming. */
  readonly certain?: boolean;
};

export type Reading<T> = { readonly value: Parsed<T>; readonly problem?: Problem };

const people = ['人次', '人', '名', '位'];
const sessions = ['场次', '场', '次'];
const pieces = ['篇', '条', '件', '张', '个', '部', '块', '份'];
/** The units that are known for a kind of column (N1); any other text beside a number leaves it unread. */
const unitsOf: Readonly<Record<NumberKind, readonly string[]>> = {
  people,
  sessions,
  pieces,
  enterprises: ['家', '个'],
  hours: ['小时', '个小时', 'h', 'H'],
  words: ['字'],
  quantity: [...people, ...sessions, ...pieces, '项', '处', '家', '班', '小时', '天'],
  points: ['分'],
};

/** Larger than anything that a school counts in a week (N8). */
const absurd = 1e8;
const blankReading: Reading<number> = { value: blank };

/**
 * Reads a number as people type it: `30人次` is 30 where the column counts people, `１２．５` is 12.5, `1.2万` is 12000.
 * Nothing is guessed: `200余`, `1-3`, `三十` and `120+8` are unread, each with the code of `checks.md`.
 * Counts are whole and not negative, hours come in halves, quantities and points may have decimals.
 */
export function parseNumber(cell: Cell | undefined, kind: NumberKind): Reading<number> {
  if (typeof cell === 'number') return inRange(cell, kind);
  if (cell === null || cell === undefined) return blankReading;
  if (isRich(cell) && cell.date) return refuse('N9', 'n9.date');
  // The cell does not say of what the percentage is.
  if (isRich(cell) && cell.percent) return refuse('N9', 'n9.percent');
  const value = scalarOf(cell);
  if (typeof value === 'number') return inRange(value, kind);
  if (typeof value === 'boolean') return refuse('N9', 'n9.notNumber');
  if (value === null || value.trim() === '') return blankReading;
  return parseText(value, kind);
}

function inRange(value: number, kind: NumberKind): Reading<number> {
  // 场次 counts from 1 (statistics.md), because an activity in the register took place.
  if (kind === 'sessions' && value === 0) return refuse('N8', 'n8.atLeastOne');
  if (value >= 0 && value < absurd) {
    if (Number.isInteger(value) || kind === 'quantity' || kind === 'points') return { value };
    if (kind === 'hours') return Number.isInteger(value * 2) ? { value } : refuse('N8', 'n8.halves');
    return refuse('N8', 'n8.whole');
  }
  return refuse('N8', value < 0 ? 'n8.negative' : 'n8.absurd');
}

function refuse(code: FindingCode, id: MessageId, suggestion?: string, write?: number): Reading<number> {
  return {
    value: unread,
    problem: {
      code,
      severity: 'error',
      id,
      ...(suggestion === undefined ? {} : { suggestion }),
      ...(write === undefined ? {} : { write, certain: false }),
    },
  };
}

const plain = /^[+]?(\d+(\.\d*)?|\.\d+|\d{1,3}(,\d{3})+(\.\d+)?)$/;
const approximate =
  /余|约|近|左右|上下|大概|大约|若干|许多|多(?=人|名|位|场|次|件|张|个|篇|条|$)|几|数(十|百|千|万)|以上|以下|超过?|不足|不少于|[十百千万\d]来|\d\+$|[>＞≥<＜≤]/;
const between = /^\d+(\.\d+)?\D{0,3}(-|–|—|~|～|至|到)\d+(\.\d+)?\D{0,3}$/;

/** Invisible marks of direction and joiners that copying from web pages and chats leaves behind. */
const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]+/g;

/** No number with its unit and remark is longer; longer texts are refused without trying the patterns. */
const longestNumber = 200;

function parseText(typed: string, kind: NumberKind): Reading<number> {
  if (typed.length > longestNumber) return refuse('N9', 'n9.notNumber');
  const text = typed.replace(invisible, '');
  const normal = text.normalize('NFKC').trim();
  if (plain.test(normal)) return readAs(normal, kind, text === normal || text.trim() === normal ? 'N2' : 'N3');
  if (/^[-−－]\s*\d+(\.\d+)?$/.test(normal)) return refuse('N8', 'n8.negative');
  if (/^[+]?\d+(\.\d+)?e[+-]?\d+$/i.test(normal)) return inRangeOfText(Number(normal), kind);
  const withUnit = unitOf(normal, kind);
  if (withUnit !== undefined) return readAs(withUnit, kind, 'N1');
  return parseOddText(normal.replace(/\s+/g, ' '), kind);
}

/** `1e9` as text: absurd (N8) where it is too large, else a number as text. */
function inRangeOfText(value: number, kind: NumberKind): Reading<number> {
  const reading = inRange(value, kind);
  return reading.problem === undefined ? found(value, 'N2') : reading;
}

/** The digits before a known unit, brackets and spaces around it allowed: `120（人）`. */
function unitOf(normal: string, kind: NumberKind): string | undefined {
  const match = /^(.*?\d)\s*[([]?\s*([^\d\s.,()[\]]+?)\s*[)\]]?$/.exec(normal);
  const digits = match?.[1] ?? '';
  return plain.test(digits) && unitsOf[kind].includes(match?.[2] ?? '') ? digits : undefined;
}

function readAs(digits: string, kind: NumberKind, code: 'N1' | 'N2' | 'N3'): Reading<number> {
  const value = Number(digits.replaceAll(',', ''));
  const reading = inRange(value, kind);
  return reading.problem === undefined ? found(value, code) : reading;
}

const howWritten = {
  N1: { severity: 'warn', id: 'n1.unit' },
  N2: { severity: 'warn', id: 'n2.text' },
  N3: { severity: 'info', id: 'n3.fullWidth' },
} as const;

function found(value: number, code: 'N1' | 'N2' | 'N3'): Reading<number> {
  const { severity, id } = howWritten[code];
  return { value, problem: { code, severity, id, suggestion: String(value), write: value, certain: true } };
}

function parseOddText(normal: string, kind: NumberKind): Reading<number> {
  const tenThousand = readTenThousand(normal, kind);
  if (tenThousand !== undefined) return tenThousand;
  if (approximate.test(normal) || between.test(normal)) return refuse('N4', 'n4.approximate');
  const chinese = parseChineseNumeral(withoutUnit(normal, kind));
  if (chinese !== undefined) return refuse('N5', 'n5.chinese', String(chinese), chinese);
  if ((normal.match(/\d+(\.\d+)?/g) ?? []).length > 1) return refuse('N6', 'n6.compound');
  if (/^[+-]?[\d.]+\s*%$/.test(normal)) return refuse('N9', 'n9.percent');
  if (/^无$|^没有$/.test(normal)) return refuse('N9', 'n9.none', '0', 0);
  return refuse('N9', 'n9.notNumber');
}

/** N7: `1.2万`, `2000万人次`. It is read, but the fix needs confirming. */
function readTenThousand(normal: string, kind: NumberKind): Reading<number> | undefined {
  const match = /^(\d+(?:\.\d+)?)\s*万\s*(.*)$/.exec(normal);
  if (match === null) return undefined;
  const unit = match[2] ?? '';
  if (unit !== '' && !unitsOf[kind].includes(unit)) return undefined;
  const value = Number((Number(match[1]) * 10_000).toPrecision(15));
  const reading = inRange(value, kind);
  if (reading.problem !== undefined) return reading;
  const problem: Problem = { code: 'N7', severity: 'warn', id: 'n7.tenThousand', suggestion: String(value) };
  return { value, problem: { ...problem, write: value, certain: false } };
}

function withoutUnit(normal: string, kind: NumberKind): string {
  const unit = unitsOf[kind].find((candidate) => normal.endsWith(candidate));
  return unit === undefined ? normal : normal.slice(0, -unit.length).trim();
}
