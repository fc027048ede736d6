const most = 12;

/** Names in one line, each once; where there are many, the first ones and how many there are: `甲、乙……(30)`. */
export function listed(names: readonly string[]): string {
  const distinct = [...new Set(names)];
  if (distinct.length <= most) return distinct.join('、');
  return `${distinct.slice(0, most).join('、')}……(${distinct.length})`;
}
