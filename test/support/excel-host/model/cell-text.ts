import { isDateFormat } from '../../../../src/workbook/reading/shown-as';
import type { HostCell } from './host-sheet';
import { formatOf } from './look';

/** What the cell shows, for the formats that the add-in uses: decimals, per cent and days. */
export function cellText(cell: HostCell, dayShift: number): string {
  if (cell.error !== undefined) return cell.error;
  const { value } = cell;
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  const format = formatOf(cell.look);
  if (isDateFormat(0, format)) return dayText(value + dayShift, format);
  const decimals = /^0(?:\.(0+))?(%?)$/.exec(format);
  if (decimals === null) return String(Number(value.toPrecision(11)));
  const shown = decimals[2] === '%' ? value * 100 : value;
  return `${shown.toFixed(decimals[1]?.length ?? 0)}${decimals[2] ?? ''}`;
}

function dayText(serial: number, format: string): string {
  const date = new Date((Math.floor(serial) - 25_569) * 86_400_000);
  const parts: Readonly<Record<string, number>> = {
    y: date.getUTCFullYear(),
    m: date.getUTCMonth() + 1,
    d: date.getUTCDate(),
  };
  return format
    .replaceAll('"', '')
    .replace(/y+|m+|d+/g, (run) => String(parts[run.charAt(0)] ?? '').padStart(run.length === 2 ? 2 : 1, '0'));
}
