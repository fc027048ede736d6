/** Characters of a formula in Excel. */
const longest = 8192;
const token = /"(?:[^"]|"")*"|'(?:[^']|'')*'|[()]|[^"'()]+/y;

/** True for a formula that is complete: quotes and brackets are closed, and no operator lacks its value. */
export function isFormula(formula: string): boolean {
  if (formula.length > longest || formula.trim() === '') return false;
  let depth = 0;
  let rest = '';
  for (let at = 0; at < formula.length;) {
    token.lastIndex = at;
    const found = token.exec(formula)?.[0];
    if (found === undefined) return false;
    at += found.length;
    depth += found === '(' ? 1 : found === ')' ? -1 : 0;
    if (depth < 0) return false;
    rest += found.startsWith('"') || found.startsWith("'") ? 'x' : found;
  }
  return depth === 0 && !/[-+*/^&=<>,(]\s*$|[*/^&=<>,(]\s*[*/^&)]|^\s*[*/^&=<>,)]/.test(rest.replace(/\(\s*\)/g, 'x'));
}
