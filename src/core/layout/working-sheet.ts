import type { SheetContent } from '../base/sheet-content';
import { printedPage } from './print-styles';

/**
 * What all working sheets are: hidden when they are made, so that a clerk sees what is read and signed, and yet ready to be looked
 * at and printed; the heading rows end above row `top`.
 */
export function workingSheet(top: number): Pick<SheetContent, 'visibility' | 'page'> {
  return { visibility: 'hidden', page: { ...printedPage, repeatRows: [top - 1, top - 1] } };
}
