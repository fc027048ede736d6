/** A text as it stands, one in the quotation marks of a Chinese keyboard, or another of its signs. */
const signs = /"(?:[^"]|"")*"|'(?:[^']|'')*'|[“”＂]([^"“”＂]*)["“”＂]|[‘’＇]([^'‘’＇]*)['‘’＇]|[\uff01-\uff5e]|\u3000/g;
/** From a sign in full width to the same one of ASCII. */
const width = 0xfee0;

/** A formula whose signs come from a Chinese keyboard, `＝SUM（A1：A3）`, in those of Excel; texts in quotation marks stay. */
export function plainSigns(typed: string): string {
  return typed.replace(signs, (found: string, text?: string, sheet?: string) => {
    if (text !== undefined) return `"${text}"`;
    if (sheet !== undefined) return `'${sheet}'`;
    if (found === '\u3000') return ' ';
    return found.length === 1 ? String.fromCharCode(found.charCodeAt(0) - width) : found;
  });
}
