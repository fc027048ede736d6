import type { Area, Operand, Scene } from '../model';
import { isArea, matrixOf } from '../operands';
import { compareValues, isError, rankOf } from '../values';
import type { Value } from '../values';
import { hasWildcard, matchKey, wildcardPattern } from './criterion';

/** One row or column in which something is looked for. */
export type Line = {
  readonly length: number;
  readonly at: (place: number) => Value;
  readonly all: () => readonly Value[];
  /** Where it stands in cells, one below the other. */
  readonly column: Area | undefined;
};

/** Undefined where the operand is a table. */
export function lineOf(operand: Operand, scene: Scene): Line | undefined {
  if (!isArea(operand)) {
    const rows = matrixOf(operand, scene);
    if (rows.length > 1 && (rows[0]?.length ?? 0) > 1) return undefined;
    const values = rows.length > 1 ? rows.map((row) => row[0] ?? null) : [...(rows[0] ?? [])];
    return { length: values.length, at: (place) => values[place] ?? null, all: () => values, column: undefined };
  }
  const { sheet, top, left, bottom, right } = operand;
  if (top !== bottom && left !== right) return undefined;
  const isColumn = left === right;
  const length = isColumn
    ? Math.max(0, Math.min(bottom, sheet.rows.length - 1) - top + 1)
    : Math.min(right - left + 1, sheet.rows[top]?.length ?? 0);
  const at = (place: number): Value =>
    isColumn ? scene.host.valueAt(sheet, top + place, left) : scene.host.valueAt(sheet, top, left + place);
  return {
    length,
    at,
    all: () => Array.from({ length }, (_, place) => at(place)),
    column: isColumn ? operand : undefined,
  };
}

/** The place of the first equal value, from 0. Texts may hold wildcards, as MATCH and VLOOKUP take them. */
export function findExactly(
  wanted: Value,
  line: Line,
  scene: Scene,
  texts: 'wildcards' | 'plain' = 'wildcards',
): number | undefined {
  if (texts === 'wildcards' && typeof wanted === 'string' && hasWildcard(wanted)) {
    const pattern = wildcardPattern(wanted);
    return firstIn(line, (value) => typeof value === 'string' && pattern.test(value));
  }
  const key = matchKey(wanted ?? 0);
  if (key === undefined) return undefined;
  const rows = line.column === undefined ? undefined : scene.host.rowsWith(line.column, matchKey, key);
  if (rows === undefined || line.column === undefined) return firstIn(line, (value) => matchKey(value) === key);
  const [row] = rows;
  return row === undefined ? undefined : row - line.column.top;
}

function firstIn(line: Line, holds: (value: Value) => boolean): number | undefined {
  for (let place = 0; place < line.length; place++) if (holds(line.at(place))) return place;
  return undefined;
}

/** In a line that is sorted: the last place that is not above the wanted value, or, falling, not below it. Other kinds of values are passed over. */
export function findAlmost(wanted: Value, line: Line, side: 'below' | 'above'): number | undefined {
  if (isError(wanted)) return undefined;
  let found: number | undefined;
  for (let place = 0; place < line.length; place++) {
    const value = line.at(place);
    if (value === null || isError(value) || rankOf(value) !== rankOf(wanted ?? 0)) continue;
    const order = compareValues(value, wanted);
    if (side === 'below' ? order <= 0 : order >= 0) found = place;
    else if (side === 'above') break;
  }
  return found;
}
