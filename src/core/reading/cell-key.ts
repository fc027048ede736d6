import { isRich, textOf } from '../base/cells';
import type { Cell } from '../base/cells';
import type { NameMatch } from '../names/match-names';
import { isNormal, normaliseName } from '../names/normalise-name';
import { isPresent } from '../base/parsed';
import type { Parsed } from '../base/parsed';
import type { Column } from '../tables/table-columns';
import { linkKey } from './link-key';
import { parseDate } from './parse-date';
import { parseNumber } from './parse-number';
import { yesNoOf } from './read-values';
import type { ReadingContext } from './row-source';

type Keyed = Pick<ReadingContext, 'directory' | 'year'>;

/**
 * What a cell was read as, as one text: two cells of a column are equal exactly where their keys are. `１０`, `10人` and 10, a day as text and
 * as a date cell, a department's alias and its name, `√` and 是 are equal; a blank cell differs from 0 and 否. Cells that cannot be read are
 * equal where their texts are.
 */
export function cellKey(cell: Cell | undefined, { heading, kind }: Column, context: Keyed): string {
  if (cell === null || cell === undefined) return '';
  if (isRich(cell) && cell.error !== undefined) return `?${cell.error}`;
  if (typeof kind === 'object' && 'number' in kind) return readOr(parseNumber(cell, kind.number).value, cell);
  if (kind === 'date') return dayKey(cell, context);
  if (kind === 'yes-no') return readOr(yesNoOf(cell), cell);
  const text = textOf(cell);
  if (kind === 'department' || kind === 'departments') return namesKey(text, kind === 'departments', context);
  const link = heading.endsWith('链接') ? linkKey(text) : '';
  return link === '' ? textKey(text) : link;
}

/** A name differs neither by quotation marks nor by a full stop at its end. */
function textKey(text: string): string {
  if (isNormal(text)) return text;
  const name = normaliseName(text);
  const bare = name.replaceAll('"', '').replace(/[。.;!]$/, '');
  return bare === '' ? name : bare;
}

/** A day, or the first and last day where one cell names both. */
function dayKey(cell: Cell, { year }: Keyed): string {
  const { value, last } = parseDate(cell, year);
  return last === undefined ? readOr(value, cell) : `${readOr(value, cell)} ${last}`;
}

function readOr(read: Parsed<string | number | boolean>, cell: Cell): string {
  return isPresent(read) ? String(read) : normaliseName(textOf(cell));
}

/** The first name leads. The order of the others does not matter, nor that of a list without a lead. */
function namesKey(text: string, alike: boolean, { directory }: Keyed): string {
  if (text.trim() === '') return '';
  const { names } = directory.match(text.trim());
  const [lead, second] = names;
  if (lead !== undefined && second === undefined) return nameKey(lead);
  const keys = names.map(nameKey);
  const led = alike ? 0 : 1;
  return [...keys.slice(0, led), ...keys.slice(led).sort()].join('\u0002');
}

function nameKey(match: NameMatch): string {
  return match.kind === 'known' ? match.department.name : normaliseName(match.name);
}
