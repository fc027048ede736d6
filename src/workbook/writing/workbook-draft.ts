import type { Visibility } from '../../core/base/cells';
import type { DefinedName, SheetPlace } from '../../core/base/change';
import { WorkbookError } from '../workbook-error';
import { addContentType, contentTypes, removeContentType } from '../package/content-types';
import { mainNamespace, relationshipsNamespace } from '../package/dialect';
import type { PartStore } from '../package/part-store';
import { addRelationship, relationshipsOf, removeRelationship } from '../package/relationships';
import { isTrue, workbookParts, type SheetEntry, type WorkbookParts } from '../package/workbook-parts';
import { ensureChild, workbookOrder } from '../xml/schema-order';
import { attribute, childElement, childElements, readXml, setAttribute, writeXml } from '../xml/xml-tree';
import type { XmlElement } from '../xml/xml-tree';
import { readSharedStrings } from '../reading/read-shared-strings';
import { decodeXml } from '../xml/xml-text';
import { definedNames } from './defined-names';
import { checkSheetName, listSheet, showVisibleSheet } from './sheet-list';
import { StylePool } from './style-pool';

/** A workbook under change: what several changes of one job share. `finish` brings it into order. */
export class WorkbookDraft {
  #parts: WorkbookParts;
  #styles: StylePool | undefined;
  #strings: readonly string[] | undefined;
  #recalculates = false;

  constructor(readonly store: PartStore) {
    this.#parts = workbookParts(store);
  }

  get parts(): WorkbookParts {
    return this.#parts;
  }

  get styles(): StylePool {
    this.#styles ??= new StylePool(this.store, this.#stylesPart());
    return this.#styles;
  }

  get strings(): readonly string[] {
    this.#strings ??= readSharedStrings(this.store, this.#parts.sharedStrings);
    return this.#strings;
  }

  /** Folder of the workbook part, with its slash. */
  get folder(): string {
    return this.#parts.workbook.slice(0, this.#parts.workbook.lastIndexOf('/') + 1);
  }

  find(name: string): SheetEntry | undefined {
    const wanted = name.toLowerCase();
    return this.#parts.sheets.find((sheet) => sheet.name.toLowerCase() === wanted);
  }

  sheet(name: string): SheetEntry {
    const sheet = this.find(name);
    if (sheet === undefined) throw new WorkbookError('fault.unknownSheet', { sheet: name });
    return sheet;
  }

  /** A part name that is not taken: `xl/tables/table3.xml`. */
  freePart(folder: string, stem: string, extension: string): string {
    let number = 1;
    while (this.store.has(`${this.folder}${folder}${stem}${number}.${extension}`)) number++;
    return `${this.folder}${folder}${stem}${number}.${extension}`;
  }

  /** Cells changed: everything that depends on them is to be calculated when the file is opened. */
  cellsChanged(): void {
    this.#recalculates = true;
  }

  /** The names of the workbook as a whole, and what each refers to. */
  definedNames(): readonly DefinedName[] {
    const { root } = readXml(this.store.text(this.#parts.workbook), this.#parts.workbook);
    return definedNames(root).flatMap((element) =>
      attribute(element, 'localSheetId') === undefined
        ? [{ name: attribute(element, 'name') ?? '', refersTo: decodeXml(element.children.join('')) }]
        : [],
    );
  }

  changeWorkbook(change: (root: XmlElement) => void): void {
    const document = readXml(this.store.text(this.#parts.workbook), this.#parts.workbook);
    change(document.root);
    this.store.put(this.#parts.workbook, writeXml(document));
    this.#parts = workbookParts(this.store);
  }

  /** Adds an empty worksheet at its place, or last. */
  addSheet(name: string, place: SheetPlace | undefined): SheetEntry {
    const { dialect, workbook } = this.#parts;
    checkSheetName(name);
    const part = this.freePart('worksheets/', 'sheet', 'xml');
    const spaces = `xmlns="${mainNamespace(dialect)}" xmlns:r="${relationshipsNamespace(dialect)}"`;
    const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
    const format = '<sheetFormatPr defaultRowHeight="15"/>';
    this.store.put(part, `${head}<worksheet ${spaces}>${format}<sheetData/></worksheet>`);
    addContentType(this.store, part, contentTypes.worksheet);
    const link = addRelationship(this.store, dialect, workbook, 'worksheet', part);
    const after = place === undefined || place === 'first' ? undefined : this.find(place.after)?.index;
    const position = place === 'first' ? 0 : after === undefined ? undefined : after + 1;
    this.changeWorkbook((root) => listSheet(root, name, link, relationshipsNamespace(dialect), position));
    return this.sheet(name);
  }

  setVisibility(name: string, visibility: Visibility): void {
    this.changeWorkbook((root) => {
      const list = childElement(root, 'sheets');
      const element = list === undefined ? undefined : childElements(list, 'sheet')[this.sheet(name).index];
      if (element !== undefined) setAttribute(element, 'state', visibility === 'visible' ? undefined : visibility);
    });
  }

  finish(): void {
    this.#styles?.save();
    if (!this.#recalculates) return;
    // A list of the formulas' order, which Excel makes again; a stale one counts as damage.
    for (const link of relationshipsOf(this.store, this.#parts.workbook)) {
      if (link.kind !== 'calcChain' || link.target === undefined) continue;
      removeRelationship(this.store, this.#parts.workbook, link.id);
      removeContentType(this.store, link.target);
      this.store.remove(link.target);
    }
    let front: number | undefined;
    this.changeWorkbook((root) => {
      setAttribute(ensureChild(root, 'calcPr', workbookOrder), 'fullCalcOnLoad', '1');
      front = showVisibleSheet(root);
    });
    if (front !== undefined) this.#selectOnly(front);
  }

  /** What is typed goes into every selected sheet, so only the one in front may be. */
  #selectOnly(front: number): void {
    for (const { part, index } of this.#parts.sheets) {
      if (index !== front && !this.#mayBeSelected(part)) continue;
      const before = this.store.text(part);
      const document = readXml(before, part, new Set(['sheetData']));
      const views = childElement(document.root, 'sheetViews');
      for (const view of views === undefined ? [] : childElements(views, 'sheetView')) {
        if (index !== front && !isTrue(attribute(view, 'tabSelected'))) continue;
        setAttribute(view, 'tabSelected', index === front ? '1' : undefined);
      }
      const after = writeXml(document);
      if (after !== before) this.store.put(part, after);
    }
  }

  /** What says so stands before the cells: a large sheet is not unpacked for it. */
  #mayBeSelected(part: string): boolean {
    const beginning = this.store.beginning(part);
    return beginning.includes('tabSelected') || !beginning.includes('sheetData');
  }

  #stylesPart(): string {
    const { styles, dialect, workbook } = this.#parts;
    if (styles !== undefined) return styles;
    const named = `${this.folder}styles.xml`;
    const part = this.store.has(named) ? this.freePart('', 'styles', 'xml') : named;
    const standard =
      '<fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts>' +
      '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
      '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>' +
      '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>';
    this.store.put(part, `<styleSheet xmlns="${mainNamespace(dialect)}">${standard}</styleSheet>`);
    addContentType(this.store, part, contentTypes.styles);
    addRelationship(this.store, dialect, workbook, 'styles', part);
    this.#parts = workbookParts(this.store);
    return part;
  }
}
