import { parseValue } from 'numfmt';

const plain = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;
/** `2024年5月18日`, which Excel reads in Chinese editions. */
const chineseDay = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/;

/** The number that Excel takes a text for where it needs one: `5`, ` 1,200 `, `5%`, `2024-05-18`; undefined where it is none. */
export function numberInText(text: string): number | undefined {
  const trimmed = text.trim();
  if (trimmed === '' || !/\d/.test(trimmed) || trimmed.length > 40) return undefined;
  if (plain.test(trimmed)) return finite(Number(trimmed));
  const day = trimmed.replace(chineseDay, '$1-$2-$3');
  const value: unknown = parseValue(day)?.value;
  return typeof value === 'number' ? finite(value) : undefined;
}

function finite(value: number): number | undefined {
  return Number.isFinite(value) ? value : undefined;
}
