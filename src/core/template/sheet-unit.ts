import { isBlank, textOf } from '../base/cells';
import type { Sheet } from '../base/cells';
import { stripSpace } from '../names/normalise-name';
import { isUnitOf } from './field-unit';
import { unitInHeading, unitOf } from './heading-key';
import type { Unit } from './heading-key';
import type { MatchHeading } from './match-heading';

const label = /^[([]?(?:计量|数量|统计)?单位[:：](.+?)[)\]]?$/;

/** The unit above a table, such as `单位：万人次`, which holds for every number of people whose own heading names no unit. */
export function inSheetUnit(sheet: Sheet, match: MatchHeading): MatchHeading {
  const scaled = sheet.rows.flatMap((cells) =>
    cells.flatMap((cell): Unit[] => {
      if (typeof cell !== 'string' || cell.length > 30) return [];
      const said = label.exec(stripSpace(cell.normalize('NFKC')))?.[1];
      const unit = said === undefined ? undefined : unitOf(said);
      return unit?.isScaled === true ? [unit] : [];
    }),
  );
  if (scaled.length === 0) return match;
  return (texts, unit) => {
    const found = match(texts, unit);
    const hasOwn = unit !== undefined || texts.some((text) => unitInHeading(text) !== undefined);
    if (found === undefined || found.field.kind === 'text' || hasOwn) return found;
    const isMeant = scaled.some(({ kind }) => isUnitOf(found.field, { kind, isScaled: false }));
    return isMeant ? { ...found, otherUnit: true } : found;
  };
}

/** A row that names the unit of each column: `人次 人次 小时`. */
export function unitsInRow({ rows }: Sheet, row: number): ReadonlyMap<number, Unit> {
  const units = new Map<number, Unit>();
  for (const [column, cell] of (rows[row] ?? []).entries()) {
    const text = stripSpace(textOf(cell));
    if (isBlank(cell) || /^([-—–/]+|(计量)?单位)$/.test(text)) continue;
    const unit = unitOf(text);
    if (unit === undefined) return new Map();
    units.set(column, unit);
  }
  return units;
}
