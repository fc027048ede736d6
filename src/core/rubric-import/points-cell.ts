import { isRich, scalarOf } from '../base/cells';
import type { Cell } from '../base/cells';
import { exact } from '../base/decimal';
import type { Exact } from '../base/decimal';

/** `10`, `10分`, `（10分）`, `10%` (a weight of 100) as points; undefined where nothing or something else stands. */
export function readPoints(cell: Cell): Exact | undefined {
  if (isRich(cell) && (cell.date === true || cell.error !== undefined)) return undefined;
  const value = scalarOf(cell);
  if (typeof value === 'number') return value < 0 ? undefined : exact(value);
  if (typeof value !== 'string') return undefined;
  const match = /^\(?(?:满分)?(\d+(?:\.\d+)?)(?:分|%)?\)?$/.exec(value.normalize('NFKC').replace(/\s/g, ''));
  return match === null ? undefined : exact(Number(match[1]));
}

/** Text with its points apart: `实施方案（15分）` → 实施方案 and 15. */
export function pointsInText(text: string): { readonly text: string; readonly points: Exact | undefined } {
  const match =
    /^([\s\S]*?)\s*(?:[（(【[]\s*(?:满分|共|计)?\s*([\d０-９]+(?:[.．][\d０-９]+)?)\s*分?\s*[）)】\]]|(?<![\d.%％每扣加得计不])([\d０-９]+(?:[.．][\d０-９]+)?)\s*分)\s*[:：]?$/u.exec(
      text,
    );
  if (match === null || (match[1] ?? '').trim() === '') return { text, points: undefined };
  return { text: (match[1] ?? '').trim(), points: exact(Number((match[2] ?? match[3] ?? '').normalize('NFKC'))) };
}
