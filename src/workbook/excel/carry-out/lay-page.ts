import type { PageFacts } from '../steps';

/** Sets what is to be set of a page, and nothing else: each setting takes Excel time. */
export function layPage(layout: Excel.PageLayout, { titleRows, titleColumns, texts, ...facts }: PageFacts): void {
  if (Object.keys(facts).length > 0) layout.set(facts);
  if (titleRows !== undefined) layout.setPrintTitleRows(titleRows);
  if (titleColumns !== undefined) layout.setPrintTitleColumns(titleColumns);
  if (texts !== undefined) layout.headersFooters.defaultForAllPages.set(texts);
}
