import { isBlank } from '../base/cells';
import type { Sheet } from '../base/cells';
import { normaliseName } from '../names/normalise-name';
import { matchRow } from './match-headings';
import type { HeaderMatch, HeadingIndex } from './match-headings';

/**
 * What a sheet of any name may be. `sure`: it is read as that table. `meant`: its name or a 列名 of 活动设置 says so, but starred headings are
 * missing. `alike`: only its headings suggest it.
 */
export type Candidate = {
  readonly sheet: Sheet;
  readonly index: HeadingIndex;
  readonly header: HeaderMatch;
  readonly standing: 'sure' | 'meant' | 'alike';
  readonly isNamed: boolean;
  /** Starred headings, and all that tell something, which the sheet holds. */
  readonly starred: number;
  readonly telling: number;
};

/** The first row in which all required headings stand; else the row with most of them, to say what is missing. */
export function findHeader(index: HeadingIndex, sheet: Sheet): HeaderMatch | undefined {
  let best: HeaderMatch | undefined;
  const limit = Math.min(sheet.rows.length, 200);
  for (let row = 0; row < limit; row++) {
    const cells = sheet.rows[row];
    if (cells === undefined || cells.length === 0) continue;
    const match = matchRow(index, cells, row);
    if (match.missing.length === 0) return match;
    if (match.found.size > (best?.found.size ?? 0)) best = match;
  }
  return best;
}

/** The tables whose starred headings a sheet holds, all or all but one. */
export function candidatesFor(indexes: readonly HeadingIndex[], sheet: Sheet): readonly Candidate[] {
  return indexes.flatMap((index): readonly Candidate[] => {
    const header = findHeader(index, sheet);
    if (header === undefined) return [];
    const { spec, found, missing, own } = header;
    const required = spec.columns.filter((column) => column.required === true).length;
    const starred = required - missing.length;
    const telling = [...found.keys()].filter((heading) => !untelling.has(heading)).length;
    const isNamed = normaliseName(sheet.name).includes(normaliseName(spec.sheet));
    const isMeant = own.size > 1 || (missing.length < 2 && (own.size > 0 || (isNamed && starred > 0)));
    const candidate = { sheet, index, header, isNamed, starred, telling };
    if (missing.length > 0 && isMeant) return [{ ...candidate, standing: 'meant' }];
    if (missing.length > 1 || starred === 0) return [];
    // A single heading (姓名), or one of two (单位), occurs on many sheets: a candidate needs more than that.
    if (missing.length === 1) return required > 2 || telling > 2 ? [{ ...candidate, standing: 'alike' }] : [];
    const isSure = required > 1 || isMeant || found.size * 2 > spec.columns.length;
    return [{ ...candidate, standing: isSure ? 'sure' : 'alike' }];
  });
}

/** Headings of almost every table. */
const untelling: ReadonlySet<string> = new Set(['备注', '来源']);

/** Candidates are ranked by the school's own headings, then certainty, then the number of starred headings, then that of all headings. */
export function byLikeness(left: Candidate, right: Candidate): number {
  const share = ({ header }: Candidate) => header.found.size / header.spec.columns.length;
  return (
    right.header.own.size - left.header.own.size ||
    Number(right.standing === 'sure') - Number(left.standing === 'sure') ||
    Number(right.isNamed) - Number(left.isNamed) ||
    right.starred - left.starred ||
    right.telling - left.telling ||
    share(right) - share(left)
  );
}

/** True where most headings of the row belong to this table. */
export function isUnmistakable({ sheet, header, telling }: Candidate): boolean {
  const headings = (sheet.rows[header.row] ?? []).filter((cell) => !isBlank(cell)).length;
  return telling > 3 && header.found.size * 2 > headings;
}
