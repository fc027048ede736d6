import { rangeAddress, type Range } from '../../core/base/cells';
import { unionOf } from '../ranges';
import type { SheetEntry } from '../package/workbook-parts';
import { addRelationship } from '../package/relationships';
import { relationshipsNamespace } from '../package/dialect';
import { boundPrefix } from '../xml/xml-attributes';
import { rangeOf } from '../reading/read-sheet';
import { ensureChild, prefixOf, worksheetOrder } from '../xml/schema-order';
import { attribute, childElement, readXml, setAttribute, xmlPieces } from '../xml/xml-tree';
import type { XmlDocument, XmlElement } from '../xml/xml-tree';
import { SheetRows } from './sheet-rows';
import type { WorkbookDraft } from './workbook-draft';

const rows = new Set(['row']);

/** One worksheet under change. Nothing counts until `save`. */
export class SheetDraft {
  readonly #document: XmlDocument;
  readonly rows: SheetRows;

  constructor(
    readonly draft: WorkbookDraft,
    readonly entry: SheetEntry,
  ) {
    this.#document = readXml(draft.store.text(entry.part), entry.part, rows);
    this.rows = new SheetRows(ensureChild(this.root, 'sheetData', worksheetOrder), entry.part);
  }

  get root(): XmlElement {
    return this.#document.root;
  }

  /** `x:` where the part writes its elements with a prefix. */
  get prefix(): string {
    return prefixOf(this.root);
  }

  save(): void {
    this.draft.store.putPieces(this.entry.part, xmlPieces(this.#document));
  }

  /** The sheet's used range grows to hold this one. A part that does not say what it uses goes on so; one that `isNew` begins to. */
  includeInDimension(range: Range, isNew = false): void {
    const known = childElement(this.root, 'dimension');
    const element = known ?? (isNew ? ensureChild(this.root, 'dimension', worksheetOrder) : undefined);
    if (element === undefined) return;
    const used = rangeOf(attribute(element, 'ref') ?? '');
    setAttribute(element, 'ref', rangeAddress(used === undefined ? range : unionOf(used, range)));
  }

  /** Links to a part, and returns the attribute that names the link: ` r:id="rId3"`. */
  link(kind: string, part: string): string {
    const { draft, entry, root } = this;
    const { dialect } = draft.parts;
    const namespace = relationshipsNamespace(dialect);
    const id = addRelationship(draft.store, dialect, entry.part, kind, part);
    const prefix = boundPrefix(root.attributes, namespace);
    if (prefix === undefined) root.attributes += ` xmlns:r="${namespace}"`;
    return ` ${prefix ?? 'r:'}id="${id}"`;
  }
}
