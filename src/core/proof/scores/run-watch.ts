import { isRich, scalarOf } from '../../base/cells';
import type { Cell, Range, Sheet } from '../../base/cells';
import type { ContentCell } from '../../base/sheet-content';
import { absolute } from './input-cells';
import { hereRange } from './formula';
import { thenPlace } from './then-place';
import type { Run } from './watched-runs';

/** From here on a number may be a day of the years that schools type (also counted from 1904), or is too large for any count. */
const firstDay = 35_064;

/**
 * The formula that counts what has changed in a stretch of cells since the last run: 0 where nothing has. `whole` is the area that the
 * formulas of scores read by place: the stretch must still lie in it where it lay. What has to be remembered is put into `then`.
 */
export function runWatch(
  sheet: Sheet,
  whole: string,
  area: Range,
  { kind, range }: Run,
  then: (readonly ContentCell[])[],
): string {
  const r = absolute(sheet.name, range);
  const cells = sheet.rows.slice(range.top, range.bottom + 1).map((row) => row.slice(range.left, range.right + 1));
  const width = range.right - range.left + 1;
  const corner = (axis: 'ROW' | 'COLUMN', distance: number) =>
    `ABS(${axis}(${cornerOf(r)})-${axis}(${cornerOf(whole)})-${distance})`;
  const place = `${corner('ROW', range.top - area.top)}+${corner('COLUMN', range.left - area.left)}`;
  const size = `ABS(ROWS(${r})-${range.bottom - range.top + 1})+ABS(COLUMNS(${r})-${width})`;
  const texts = `ROWS(${r})*COLUMNS(${r})-COUNT(${r})-COUNTBLANK(${r})`;
  const days = () => dayCount(r, cells);
  const content = (): string => {
    switch (kind) {
      case 'same': {
        const t = remember(cells, width, then);
        return `SUMPRODUCT(1-EXACT(${r}&"",${t}&"")*(${r}=${t}))`;
      }
      case 'text': {
        const t = remember(cells, width, then);
        return `SUMPRODUCT((1-ISNUMBER(${r}))*(${r}<>"")*(1-EXACT(${r}&"",${t}&"")))+${days()}`;
      }
      case 'error':
        return `SUMPRODUCT(1-ISERROR(${r}))`;
      case 'numbers':
        return `${texts}+${days()}`;
      case 'marks':
        return [texts, ...['缺席', '回避', '不适用'].map((word) => `COUNTIF(${r},"${word}")`)].join('-');
      case 'words':
        return `COUNTIF(${r},"*~**")+COUNTIF(${r},"*~?*")+COUNTIF(${r},"*~~*")`;
    }
  };
  return `${content()}+${size}+${place}`;
}

/** The first cell of a range: it moves as the range does. */
function cornerOf(range: string): string {
  return range.slice(0, range.lastIndexOf(':'));
}

/** A number that was typed so that it became a day is refused: no count is so large. */
function dayCount(r: string, cells: readonly (readonly Cell[])[]): string {
  const large = cells.flat().filter((cell) => Number(scalarOf(cell)) >= firstDay && typeof scalarOf(cell) === 'number');
  return `ABS(COUNTIF(${r},">=${firstDay}")-${large.length})`;
}

/** Puts the cells below what stands there already, and returns where. */
function remember(cells: readonly (readonly Cell[])[], width: number, then: (readonly ContentCell[])[]): string {
  const top = thenPlace.row + then.length;
  for (const row of cells) then.push(Array.from({ length: width }, (_, at) => thenCell(row[at] ?? null)));
  return hereRange(top, thenPlace.column, top + cells.length - 1, thenPlace.column + width - 1);
}

const nothing: ContentCell = { value: null };
const dayStyle = { format: 'yyyy-mm-dd' };

/** Days are days here too: so they are counted as the workbook counts. */
function thenCell(cell: Cell): ContentCell {
  const value = scalarOf(cell);
  if (value === null || value === '') return nothing;
  return isRich(cell) && cell.date === true && typeof value === 'number' ? { value, style: dayStyle } : { value };
}
