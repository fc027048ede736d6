import type { SheetContent } from '../base/sheet-content';
import { printedPage } from './print-styles';

/**
 * What all working sheets share: they are created hidden, because a clerk needs only the sheets that are read and signed, but they can be
 * looked at and printed. The heading rows end above row `top`.
 */
export function workingSheet(top: number): Pick<SheetContent, 'visibility' | 'page'> {
  return { visibility: 'hidden', page: { ...printedPage, repeatRows: [top - 1, top - 1] } };
}
