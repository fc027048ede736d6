/** A text cut to this length, with `…` in place of the rest. Surrogate pairs are never split. */
export function shortened(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const characters = [...text.slice(0, longest * 2)];
  if (characters.length <= longest && text.length <= longest * 2) return text;
  return `${characters.slice(0, longest).join('')}…`;
}
