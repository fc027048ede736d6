import type { SheetContent } from '../../core/base/sheet-content';
import { address, parseAddress } from '../../core/base/cells';
import { addContentType, addDefaultType, contentTypes } from '../package/content-types';
import { mainNamespace } from '../package/dialect';
import { relationshipsOf } from '../package/relationships';
import { elementLike, ensureChild, insertInOrder, removeChildren, worksheetOrder } from '../xml/schema-order';
import { attribute, childElement, childElements, readXml, writeXml, type XmlElement } from '../xml/xml-tree';
import { encodeText } from '../xml/xml-text';
import { addShape, emptyShapes, removeShape } from './note-shapes';
import { isLaid } from './lay-links';
import type { SheetDraft } from './sheet-draft';

/** Tells our notes from those of people, which stay. */
const author = 'WeekTally';
const commentsOrder = ['authors', 'commentList', 'extLst'];
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

type Note = { readonly row: number; readonly column: number; readonly text: string };

/** Notes, in place of our own on the cells that the content lays. A cell with a person's note gets none of ours. */
export function layNotes(sheet: SheetDraft, content: SheetContent): void {
  const notes: Note[] = [];
  content.cells.forEach((cells, row) =>
    cells.forEach((cell, column) => {
      if (cell?.note !== undefined) notes.push({ row, column, text: cell.note });
    }),
  );
  const { store } = sheet.draft;
  const present = partOf(sheet, 'comments');
  const none = present === undefined || !store.text(present).includes(`>${author}<`);
  if (notes.length === 0 && none) return;
  const part = present ?? addComments(sheet);
  const shapesPart = partOf(sheet, 'vmlDrawing') ?? addShapes(sheet);
  const document = readXml(store.text(part), part);
  let shapes = store.text(shapesPart);
  const list = ensureChild(document.root, 'commentList', commentsOrder);
  const ours = authorNumber(document.root);
  for (const comment of childElements(list)) {
    const place = parseAddress(attribute(comment, 'ref') ?? '');
    if (attribute(comment, 'authorId') !== ours || place === undefined || !isLaid(content, attribute(comment, 'ref')))
      continue;
    removeChildren(list, (child) => child === comment);
    shapes = removeShape(shapes, place.row, place.column);
  }
  for (const note of notes) {
    const ref = address(note.row, note.column);
    if (childElements(list).some((comment) => attribute(comment, 'ref') === ref)) continue;
    const text = `<text><t xml:space="preserve">${encodeText(note.text)}</t></text>`;
    list.children.push(elementLike(list, `<comment ref="${ref}" authorId="${ours}">${text}</comment>`));
    shapes = addShape(shapes, note.row, note.column, note.text);
  }
  store.put(part, writeXml(document));
  store.put(shapesPart, shapes);
}

function partOf(sheet: SheetDraft, kind: string): string | undefined {
  const { store } = sheet.draft;
  const links = relationshipsOf(store, sheet.entry.part).filter((link) => link.kind === kind);
  // Of two drawings one is for the page header.
  const shown = childElement(sheet.root, 'legacyDrawing')?.attributes ?? '';
  const link = kind === 'vmlDrawing' ? links.find((one) => shown.includes(`"${one.id}"`)) : links[0];
  return link?.target !== undefined && store.has(link.target) ? link.target : undefined;
}

/** Number of our name among the authors, as the part writes it. */
function authorNumber(comments: XmlElement): string {
  const authors = ensureChild(comments, 'authors', commentsOrder);
  const names = childElements(authors).map((element) => element.children.join(''));
  const known = names.indexOf(author);
  if (known !== -1) return String(known);
  authors.children.push(elementLike(authors, `<author>${author}</author>`));
  return String(names.length);
}

function addComments(sheet: SheetDraft): string {
  const { store, parts } = sheet.draft;
  const part = sheet.draft.freePart('', 'comments', 'xml');
  store.put(part, `${head}<comments xmlns="${mainNamespace(parts.dialect)}"><authors/><commentList/></comments>`);
  addContentType(store, part, contentTypes.comments);
  sheet.link('comments', part);
  return part;
}

function addShapes(sheet: SheetDraft): string {
  const { store } = sheet.draft;
  const part = sheet.draft.freePart('drawings/', 'vmlDrawing', 'vml');
  store.put(part, emptyShapes);
  addDefaultType(store, 'vml', 'application/vnd.openxmlformats-officedocument.vmlDrawing');
  const drawing = elementLike(sheet.root, '<legacyDrawing/>');
  drawing.attributes = sheet.link('vmlDrawing', part);
  insertInOrder(sheet.root, drawing, worksheetOrder);
  return part;
}
