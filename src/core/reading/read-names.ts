import { textOf } from '../base/cells';
import type { Department } from '../names/department';
import type { NameMatch, NameReading } from '../names/match-names';
import { stripSpace } from '../names/normalise-name';
import type { Severity } from '../base/findings';
import { presentOr } from '../base/parsed';
import type { MessageId } from '../../words/words';
import { clip } from './row-source';
import type { RowSource } from './row-source';
import { readText } from './read-values';

const nobody: NameReading = { names: [], departments: [] };

function namesIn(source: RowSource, row: number, heading: string): NameReading {
  const written = presentOr(readText(source, row, heading), '');
  return written === '' ? nobody : source.context.directory.match(written);
}

/**
 * The departments of a cell whose first name is the lead (U4); none where the first is unknown (U2). In a row that is for one department,
 * the finding asks for a row for each of the others.
 */
export function readDepartment(
  source: RowSource,
  row: number,
  heading: string,
  holds: 'lead' | 'one' = 'lead',
): readonly Department[] {
  const { names, departments } = namesIn(source, row, heading);
  const [first] = names;
  if (first === undefined) return [];
  for (const match of names) tellName(source, row, heading, match, 'error', names.length === 1);
  if (names.length > 1) {
    const name = first.kind === 'known' ? first.department.name : first.name;
    source.report('U4', 'info', row, heading, holds === 'one' ? 'u4.ledger' : 'u4.several', { first: clip(name) });
  }
  return first.kind === 'known' ? departments : [];
}

/** Every department of a list, none of them the lead; unknown ones are errors (U2). */
export function readDepartmentList(source: RowSource, row: number, heading: string): readonly Department[] {
  const { names, departments } = namesIn(source, row, heading);
  for (const match of names) tellName(source, row, heading, match, 'error', false);
  return departments;
}

/** A list that may name people and units outside 单位: canonical names where known, else as written. */
export function readNames(source: RowSource, row: number, heading: string): readonly string[] {
  return namesIn(source, row, heading).names.map((match) => {
    // 各二级学院 and the like name a group that the list of departments does not hold.
    const quiet = match.kind === 'unknown' && (heading === '负责部门' || match.name.startsWith('各'));
    if (!quiet) tellName(source, row, heading, match, 'info', false);
    return match.kind === 'known' ? match.department.name : match.name;
  });
}

/** Who may be meant by the names of a cell that two share (U5). */
export function sharedDepartments(source: RowSource, row: number, heading: string): readonly Department[] {
  return namesIn(source, row, heading).names.flatMap((match) => (match.kind === 'shared' ? match.departments : []));
}

/** U1, U2, U3, U5. `alone` says that the name fills its cell, so that a fix may write the cell. */
function tellName(
  source: RowSource,
  row: number,
  heading: string,
  match: NameMatch,
  unknown: Severity,
  alone: boolean,
): void {
  if (match.kind === 'unknown') return tellUnknown(source, row, heading, match, unknown, alone);
  if (match.kind === 'shared') {
    return source.report('U5', 'error', row, heading, 'u5.shared', sharedValues(match));
  }
  const { name } = match.department;
  const written = textOf(source.raw(row, heading));
  // Reading ignores white space at the ends of a cell; COUNTIF and pick lists do not.
  const spaced = match.written === 'spaced' || (match.written === 'plainly' && written !== written.trim());
  if (spaced && alone) {
    const value = stripSpace(written);
    const fix = { certain: true, edits: [{ ...source.place(row, heading), value }] };
    source.report('U1', 'info', row, heading, 'u1.spaces', { name }, { suggestion: value, fix });
  } else if (match.written === 'traditional') {
    source.report('U3', 'info', row, heading, 'u3.traditional', { name }, { suggestion: name });
  }
}

function tellUnknown(
  source: RowSource,
  row: number,
  heading: string,
  match: Extract<NameMatch, { kind: 'unknown' }>,
  severity: Severity,
  alone: boolean,
): void {
  const { nearest } = match;
  const name = clip(match.name);
  const id: MessageId = severity === 'info' ? 'u2.outside' : 'u2.unknown';
  if (nearest === undefined || severity !== 'error') return source.report('U2', severity, row, heading, id, { name });
  const fix = { certain: false, edits: [{ ...source.place(row, heading), value: nearest }] };
  const extra = alone ? { suggestion: nearest, fix } : { suggestion: nearest };
  source.report('U2', severity, row, heading, 'u2.near', { name, nearest }, extra);
}

/** The values of a U5 finding about a name that two departments share. */
export function sharedValues({ name, departments }: Extract<NameMatch, { kind: 'shared' }>) {
  return { name: clip(name), departments: [...new Set(departments.map((one) => one.name))].join('、') };
}
