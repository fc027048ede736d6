import type { PrintLook } from '../../workbook/looks/book-looks';
import { paperOf } from './paper';

/** A name for pages of this paper, and the rules that make them: the whole paper is ours, margins are in what we draw. */
export function pageKind(print: Pick<PrintLook, 'paper' | 'landscape'>): {
  readonly name: string;
  readonly rules: string;
} {
  const { width, height } = paperOf(print);
  const name = `print-${String(width)}-${String(height)}`.replaceAll('.', '_');
  const size = `${String(width)}mm ${String(height)}mm`;
  // A page that is as high as the paper to the last bit would begin another one.
  const box = `page: ${name}; width: ${String(width)}mm; height: ${String(height - 0.1)}mm;`;
  return { name, rules: `@page ${name} { size: ${size}; margin: 0; } .${name} { ${box} }` };
}

/** Puts rules into force; what it gives ends that. The policy of the page allows them here, not in the document. */
export function pageStyles(rules: readonly string[]): () => void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules.join('\n'));
  const before = [...document.adoptedStyleSheets];
  document.adoptedStyleSheets = [...before, sheet];
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
  };
}
