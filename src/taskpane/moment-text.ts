/** When something was written, as the language writes it: `2026/5/20 16:05`. */
export function momentText(iso: string, language: string): string {
  return new Date(iso).toLocaleString(language, { dateStyle: 'short', timeStyle: 'short' });
}
