/** More would be no message for a small window, and addresses have their limits. */
const mostLetters = 1500;

/**
 * The page with a text behind `#`, where no server sees it. The text is written in letters and digits alone: Excel on the web does not
 * open a dialog whose address holds a line break, escaped or not.
 */
export function dialogAddress(page: URL, text: string): string {
  const address = new URL(page);
  const bytes = new TextEncoder().encode([...text].slice(0, mostLetters).join(''));
  const code = btoa(String.fromCharCode(...bytes));
  address.hash = code.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
  return address.href;
}

/** What `dialogAddress` wrote. */
export function textInAddress({ hash }: Pick<URL, 'hash'>): string {
  const code = atob(hash.slice(1).replaceAll('-', '+').replaceAll('_', '/'));
  return new TextDecoder().decode(Uint8Array.from(code, (letter) => letter.charCodeAt(0)));
}
