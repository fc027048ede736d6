import type { MarksView } from '../engine/overview';

/** Making one takes longer than showing a whole table of numbers with it. */
const formats = new Map<string, Intl.NumberFormat>();

/** How much is given of what is due, rounded down so that nothing looks whole before it is: `63%`. */
export function percent({ given, due }: MarksView, language: string): string {
  const share = due === 0 ? 1 : Math.floor((given / due) * 100) / 100;
  return formatOf(language).format(share);
}

function formatOf(language: string): Intl.NumberFormat {
  const format = formats.get(language) ?? new Intl.NumberFormat(language, { style: 'percent' });
  formats.set(language, format);
  return format;
}
