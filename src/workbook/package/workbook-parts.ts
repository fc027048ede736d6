import type { Visibility } from '../../core/base/cells';
import { WorkbookError } from '../workbook-error';
import { attribute, childElement, childElements, readXml, type XmlElement } from '../xml/xml-tree';
import { decodeEscapes } from '../xml/xml-text';
import { prefixedAttribute } from '../xml/xml-attributes';
import { dialectOf, type Dialect } from './dialect';
import { partKey, type PartStore } from './part-store';
import { mainPart, relationshipsName, relationshipsOf } from './relationships';

/** A sheet as the workbook lists it. */
export type SheetEntry = {
  readonly name: string;
  readonly visibility: Visibility;
  /** Place among all sheets, chart sheets included, from 0. */
  readonly index: number;
  readonly part: string;
};

/** Where the workbook keeps what. */
export type WorkbookParts = {
  readonly workbook: string;
  readonly dialect: Dialect;
  /** Worksheets only. */
  readonly sheets: readonly SheetEntry[];
  readonly sharedStrings: string | undefined;
  readonly styles: string | undefined;
  /** Dates count from 1904. */
  readonly date1904: boolean;
};

export function workbookParts(store: PartStore): WorkbookParts {
  const workbook = mainPart(store);
  const { root } = readXml(store.text(workbook), workbook);
  const links = relationshipsOf(store, workbook);
  const partOf = (kind: string): string | undefined => {
    const target = links.find((link) => link.kind === kind)?.target;
    return target !== undefined && store.has(target) ? target : undefined;
  };
  const worksheets = new Map(
    links.flatMap((link) => (link.kind === 'worksheet' ? [[link.id, link.target] as const] : [])),
  );
  const listed = childElement(root, 'sheets');
  const sheets = (listed === undefined ? [] : childElements(listed, 'sheet')).flatMap((element, index) => {
    const id = prefixedAttribute(element.attributes, 'id') ?? '';
    // A sheet that leads nowhere was lost; one that leads elsewhere is a chart or macro sheet, and a module sheet of old has no link.
    if (id !== '' && !links.some((link) => link.id === id)) throw damaged(relationshipsName(workbook));
    const part = worksheets.get(id);
    return part === undefined ? [] : [sheetEntry(element, index, part)];
  });
  if (listed === undefined) throw damaged(workbook);
  // Two sheets in one part would be read, and written, twice: no program makes such.
  if (new Set(sheets.map(({ part }) => partKey(part))).size < sheets.length) throw damaged(workbook);
  const dated = childElement(root, 'workbookPr');
  const date1904 = dated !== undefined && isTrue(attribute(dated, 'date1904'));
  return {
    workbook,
    dialect: dialectOf(root.attributes),
    sheets,
    sharedStrings: partOf('sharedStrings'),
    styles: partOf('styles'),
    date1904,
  };
}

function damaged(part: string): WorkbookError {
  return new WorkbookError('fault.damaged', { part });
}

function sheetEntry(element: XmlElement, index: number, part: string): SheetEntry {
  const state = attribute(element, 'state');
  const visibility = state === 'hidden' || state === 'veryHidden' ? state : 'visible';
  return { name: decodeEscapes(attribute(element, 'name') ?? ''), visibility, index, part };
}

export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}
