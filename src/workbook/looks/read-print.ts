import { isTrue } from '../package/workbook-parts';
import { attribute, childElement, childElements, deepText, type XmlElement } from '../xml/xml-tree';
import { decodeEscapes } from '../xml/xml-text';
import type { PrintLook } from './book-looks';
import { isWholeColumns, isWholeRows, rangesOfReference } from './ranges-of';

const millimetresPerInch = 25.4;
/** Excel's own, in inches. */
const standardMargins = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 };
const a4 = 9;

/** Names of a sheet that say how it is printed. */
export type PrintNames = { readonly titles: string; readonly area: string };

/** `found` has the elements of the sheet by name. */
export function readPrint(found: ReadonlyMap<string, XmlElement>, names: PrintNames): PrintLook {
  const value = (element: string, name: string): string | undefined => {
    const present = found.get(element);
    return present === undefined ? undefined : attribute(present, name);
  };
  const number = (element: string, name: string, standard: number): number => {
    const stated = Number(value(element, name) ?? standard);
    return stated >= 0 ? stated : standard;
  };
  const margin = (side: keyof typeof standardMargins): number =>
    Math.round(number('pageMargins', side, standardMargins[side]) * millimetresPerInch * 100) / 100;
  const properties = found.get('sheetPr');
  const fits = properties === undefined ? undefined : childElement(properties, 'pageSetUpPr');
  const isFitted = fits !== undefined && isTrue(attribute(fits, 'fitToPage'));
  const titles = rangesOfReference(names.titles);
  const rows = titles.find(isWholeRows);
  const columns = titles.find(isWholeColumns);
  return {
    landscape: value('pageSetup', 'orientation') === 'landscape',
    paper: number('pageSetup', 'paperSize', a4),
    margins: [margin('left'), margin('right'), margin('top'), margin('bottom')],
    scale: isFitted ? null : number('pageSetup', 'scale', 100),
    fit: isFitted ? { wide: number('pageSetup', 'fitToWidth', 1), high: number('pageSetup', 'fitToHeight', 1) } : null,
    centred: isTrue(value('printOptions', 'horizontalCentered')),
    centredDown: isTrue(value('printOptions', 'verticalCentered')),
    header: line(found, 'oddHeader'),
    footer: line(found, 'oddFooter'),
    lineMargins: [margin('header'), margin('footer')],
    linesScaled: isTrue(value('headerFooter', 'scaleWithDoc') ?? '1'),
    firstPage: isTrue(value('pageSetup', 'useFirstPageNumber')) ? number('pageSetup', 'firstPageNumber', 1) : null,
    across: value('pageSetup', 'pageOrder') === 'overThenDown',
    gridLines: isTrue(value('printOptions', 'gridLines')),
    repeatRows: rows === undefined ? null : [rows.top, rows.bottom],
    repeatColumns: columns === undefined ? null : [columns.left, columns.right],
    areas: rangesOfReference(names.area),
    breaks: breaksOf(found.get('rowBreaks')),
    columnBreaks: breaksOf(found.get('colBreaks')),
  };
}

function line(found: ReadonlyMap<string, XmlElement>, name: string): string {
  const lines = found.get('headerFooter');
  const element = lines === undefined ? undefined : childElement(lines, name);
  return element === undefined ? '' : decodeEscapes(deepText(element));
}

function breaksOf(list: XmlElement | undefined): readonly number[] {
  if (list === undefined) return [];
  const rows = childElements(list, 'brk').map((brk) => Number(attribute(brk, 'id')));
  return rows.filter((row) => row > 0).sort((one, other) => one - other);
}
