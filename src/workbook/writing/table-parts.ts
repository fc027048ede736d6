import type { PartStore } from '../package/part-store';
import { relationshipsOf } from '../package/relationships';
import type { WorkbookParts } from '../package/workbook-parts';
import { attribute, readXml, type XmlDocument } from '../xml/xml-tree';
import { decodeEscapes } from '../xml/xml-text';

/** A table's part, read. */
export type TablePart = { readonly part: string; readonly name: string; readonly document: XmlDocument };

/** The tables of one sheet. */
export function tablesOf(store: PartStore, sheetPart: string): readonly TablePart[] {
  return relationshipsOf(store, sheetPart).flatMap((link) => {
    const part = link.target;
    if (link.kind !== 'table' || part === undefined || !store.has(part)) return [];
    const document = readXml(store.text(part), part);
    return [{ part, name: decodeEscapes(attribute(document.root, 'displayName') ?? ''), document }];
  });
}

/** All tables of the workbook. */
export function allTables(store: PartStore, parts: WorkbookParts): readonly TablePart[] {
  return parts.sheets.flatMap((sheet) => tablesOf(store, sheet.part));
}
