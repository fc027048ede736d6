import { format as formatNumber } from 'numfmt';
import type { Cell, Scalar } from '../core/base/cells';
import { isRich } from '../core/base/cells';

const locale = 'zh-CN';
const kept = new Map<string, string>();
const mostKept = 50_000;

/** A value as its cell shows it; '' where it is empty. A format that is none shows the bare value. */
export function shownText(value: Scalar, code = 'General'): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  // Only a format that speaks of texts changes one.
  if (typeof value === 'string') return /[;"]|.@|@./.test(code) ? formatted(code, value) : value;
  return formatted(code === '@' ? 'General' : code, value);
}

/** What a cell shows: the name of an error, else its value in its format. */
export function shownCell(cell: Cell, code: string | undefined): string {
  if (!isRich(cell)) return shownText(cell, code);
  return cell.error ?? shownText(cell.value, code);
}

function formatted(code: string, value: number | string): string {
  const key = `${typeof value === 'string' ? 's' : 'n'}${code}\u0000${String(value)}`;
  const known = kept.get(key);
  if (known !== undefined) return known;
  const text = inFormat(code, value);
  if (kept.size >= mostKept) kept.clear();
  kept.set(key, text);
  return text;
}

function inFormat(code: string, value: number | string): string {
  try {
    return formatNumber(code, value, { locale });
  } catch {
    return String(value);
  }
}
