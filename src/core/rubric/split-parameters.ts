/** One entry of 参数 as it stands between two separators: points are null where it has none. */
export type ParameterEntry = { readonly text: string; readonly name: string; readonly points: string | null };

const separators = [
  /[;；\r\n\u0085\u2028\u2029]+/,
  /[;；\r\n\u0085\u2028\u2029,，]+/,
  /[;；\r\n\u0085\u2028\u2029,，、]+/,
];

export type SplitParameters<T> = { readonly read: readonly T[] } | { readonly unread: readonly string[] };

/**
 * Entries by `;` and line breaks, else also by `,`, else also by `、`: the first way by which every entry reads. Where none
 * is, the entries that do not read by the way that reads most.
 */
export function splitParameters<T>(text: string, read: (entry: ParameterEntry) => T | undefined): SplitParameters<T> {
  let fewest: readonly string[] | undefined;
  for (const separator of separators) {
    const entries = text.split(separator).flatMap((part) => (part.trim() === '' ? [] : [entryOf(part.trim())]));
    const values = entries.map((entry) => (isWhole(entry) ? read(entry) : undefined));
    const good = values.filter((value) => value !== undefined);
    if (good.length === entries.length) return { read: good };
    const unread = entries.flatMap((entry, at) => (values[at] === undefined ? [entry.text] : []));
    if (fewest === undefined || unread.length < fewest.length) fewest = unread;
  }
  return { unread: fewest ?? [] };
}

/** Split at the last `=`; `:` separates only where there is no `=`. */
function entryOf(text: string): ParameterEntry {
  const equals = Math.max(text.lastIndexOf('='), text.lastIndexOf('＝'));
  const cut = equals >= 0 ? equals : Math.max(text.lastIndexOf(':'), text.lastIndexOf('：'));
  if (cut < 0) return { text, name: text, points: null };
  return { text, name: text.slice(0, cut).trim(), points: text.slice(cut + 1).trim() };
}

/** `迟交：1，未交` names nothing: it is an entry with the next one. */
const entryInside = /[:：]\s*[\d０-９]+(?:[.．][\d０-９]+)?\s*分?\s*[,，、]/;

/**
 * A name holds no `=`, except the one of a comparison such as `>=` at its beginning, and no entry of its own; `>=5` without points is not a
 * name. Where `:` separates, it occurs once.
 */
function isWhole({ text, name, points }: ParameterEntry): boolean {
  if (!/[\p{L}\p{N}]/u.test(name)) return false;
  if (points === null) return true;
  if (/[<>＜＞]$/.test(name)) return false;
  const byColon = !/[=＝]/.test(text);
  if (byColon && /[:：]/.test(name)) return false;
  return !/[=＝]/.test(name.replace(/^[<>＜＞][=＝]/, '')) && !entryInside.test(name);
}
