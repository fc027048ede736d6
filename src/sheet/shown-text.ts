import { format as formatNumber } from 'numfmt';
import type { Scalar } from '../core/base/cells';

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

function formatted(code: string, value: number | string): string {
  const key = `${typeof value === 'string' ? 's' : 'n'}${code}\u0000${String(value)}`;
  let text = kept.get(key);
  if (text === undefined) {
    try {
      text = formatNumber(code, value, { locale });
    } catch {
      text = String(value);
    }
    if (kept.size >= mostKept) kept.clear();
    kept.set(key, text);
  }
  return text;
}
