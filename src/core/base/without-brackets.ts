/** The text without round brackets and what they hold, nested ones included: `学生(人次)` → `学生`. An unclosed bracket stays. */
export function withoutBrackets(text: string): string {
  let kept = '';
  let depth = 0;
  let opened = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (sign === '(' && depth++ === 0) opened = at;
    else if (sign === ')' && depth > 0) depth--;
    else if (depth === 0) kept += sign ?? '';
  }
  return depth === 0 ? kept : kept + text.slice(opened);
}
