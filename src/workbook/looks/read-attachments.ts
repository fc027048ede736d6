import { parseAddress } from '../../core/base/cells';
import type { PartStore } from '../package/part-store';
import { relationshipsOf } from '../package/relationships';
import { rangeOf } from '../reading/read-sheet';
import { tablesOf } from '../writing/table-parts';
import { attribute, childElement, childElements, isElement, readXml, type XmlElement } from '../xml/xml-tree';
import { decodeEscapes, decodeXml } from '../xml/xml-text';
import type { SheetLooks, TableLook } from './book-looks';

/** Notes of a sheet, from their own part. */
export function readNotes(store: PartStore, sheetPart: string): SheetLooks['notes'] {
  return relationshipsOf(store, sheetPart).flatMap(({ kind, target }) => {
    if (kind !== 'comments' || target === undefined || !store.has(target)) return [];
    const list = childElement(readXml(store.text(target), target).root, 'commentList');
    return (list === undefined ? [] : childElements(list, 'comment')).flatMap((comment) => {
      const place = parseAddress(attribute(comment, 'ref') ?? '');
      const text = childElement(comment, 'text');
      return place === undefined || text === undefined ? [] : [{ ...place, text: decodeEscapes(lettersOf(text)) }];
    });
  });
}

/** Of runs of text the letters alone; white space between elements and reading aids are none. */
function lettersOf(element: XmlElement): string {
  return element.children
    .map((child) => {
      if (isElement(child)) return child.name === 'rPh' ? '' : lettersOf(child);
      return element.name === 't' ? decodeXml(child) : '';
    })
    .join('');
}

export function readTables(store: PartStore, sheetPart: string): readonly TableLook[] {
  return tablesOf(store, sheetPart).flatMap(({ name, document: { root } }) => {
    const range = rangeOf(attribute(root, 'ref') ?? '');
    if (range === undefined) return [];
    const columns = childElement(root, 'tableColumns');
    return {
      name,
      range,
      columns: (columns === undefined ? [] : childElements(columns, 'tableColumn')).map((column) =>
        decodeEscapes(attribute(column, 'name') ?? ''),
      ),
      headed: attribute(root, 'headerRowCount') !== '0',
      totals: Number(attribute(root, 'totalsRowCount') ?? 0) > 0,
    };
  });
}
