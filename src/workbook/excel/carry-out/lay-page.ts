import type { Page } from '../../../core/base/sheet-content';
import { columnLetters } from '../../../core/base/cells';

const pointsPerMillimetre = 72 / 25.4;

/** Page set-up: A4, so many pages wide, as long as need be. */
export function layPage(layout: Excel.PageLayout, page: Page): void {
  const [left, right, top, bottom] = page.margins;
  layout.set({
    orientation: page.landscape ? 'Landscape' : 'Portrait',
    paperSize: 'A4',
    leftMargin: left * pointsPerMillimetre,
    rightMargin: right * pointsPerMillimetre,
    topMargin: top * pointsPerMillimetre,
    bottomMargin: bottom * pointsPerMillimetre,
    zoom: { horizontalFitToPages: page.pagesWide, ...(page.onePage === true ? { verticalFitToPages: 1 } : {}) },
  });
  const { repeatRows, repeatColumns } = page;
  if (repeatRows !== undefined) layout.setPrintTitleRows(repeatRows.map((row) => `$${row + 1}`).join(':'));
  if (repeatColumns !== undefined) {
    layout.setPrintTitleColumns(repeatColumns.map((column) => `$${columnLetters(column)}`).join(':'));
  }
  const texts = layout.headersFooters.defaultForAllPages;
  if (page.header !== undefined) texts.set(inSection(page.header, 'Header'));
  if (page.footer !== undefined) texts.set(inSection(page.footer, 'Footer'));
}

/** A line may name the part of the page that it stands in; else it is the middle. */
function inSection(text: string, place: 'Header' | 'Footer'): Partial<Excel.Interfaces.HeaderFooterUpdateData> {
  const section = /^&([LR])/.exec(text)?.[1];
  const side = section === 'L' ? 'left' : section === 'R' ? 'right' : 'center';
  return { [`${side}${place}`]: text.replace(/^&[LCR]/, '') };
}
