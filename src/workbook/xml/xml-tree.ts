import { XmlScanner } from './xml-scanner';
import { attributeOf, withAttribute } from './xml-attributes';
import { decodeXml } from './xml-text';

/** Text, comments and whatever else is not an element, as written. */
export type XmlNode = string | XmlElement;

/** An element that writes itself back exactly as it was read, but for what was changed. */
export type XmlElement = {
  readonly tag: string;
  /** The tag without its prefix. */
  readonly name: string;
  /** Raw text between the name and the end of the tag. */
  attributes: string;
  children: XmlNode[];
};

/** The part before the root element (XML declaration, comments), the root, and what follows. */
export type XmlDocument = { readonly before: string; readonly root: XmlElement; readonly after: string };

/**
 * Reads a part into a tree. Elements named in `keepRaw` have one child: their content as it is written, which keeps
 * large sheets small in memory.
 */
export function readXml(xml: string, part: string, keepRaw: ReadonlySet<string> = new Set()): XmlDocument {
  const scanner = new XmlScanner(xml, part);
  for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
    if (token !== 'open') continue;
    const before = xml.slice(0, scanner.start);
    const root = readElement(scanner, keepRaw, 0);
    return { before, root, after: xml.slice(scanner.end) };
  }
  throw scanner.damaged();
}

/** The element whose opening tag a scanner stands at; it then stands at its end. */
export function elementAt(scanner: XmlScanner): XmlElement {
  return readElement(scanner, new Set(), 0);
}

/** The nodes of a piece of XML, such as the raw content of a row. */
export function readNodes(xml: string, part: string): XmlNode[] {
  const scanner = new XmlScanner(xml, part);
  const nodes: XmlNode[] = [];
  for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
    if (token === 'close') throw scanner.damaged();
    nodes.push(token === 'open' ? readElement(scanner, new Set(), 0) : scanner.raw);
  }
  return nodes;
}

/** Workbook parts are some ten levels deep; what goes far beyond is made to exhaust memory. */
const deepest = 256;

function readElement(scanner: XmlScanner, keepRaw: ReadonlySet<string>, depth: number): XmlElement {
  if (depth > deepest) throw scanner.damaged();
  const { tag, name, attributes } = scanner;
  const element: XmlElement = { tag, name, attributes, children: [] };
  if (scanner.empty) return element;
  if (keepRaw.has(name)) return { ...element, children: rawContent(scanner, tag) };
  for (;;) {
    const token = scanner.next();
    if (token === 'end' || (token === 'close' && scanner.tag !== tag)) throw scanner.damaged();
    if (token === 'close') {
      // `<a></a>` stays that, and does not become `<a/>`.
      if (element.children.length === 0) element.children.push('');
      return element;
    }
    element.children.push(token === 'open' ? readElement(scanner, keepRaw, depth + 1) : scanner.raw);
  }
}

function rawContent(scanner: XmlScanner, tag: string): XmlNode[] {
  const from = scanner.end;
  for (let depth = 1; depth > 0;) {
    const token = scanner.next();
    if (token === 'end') throw scanner.damaged();
    if (token === 'open' && !scanner.empty) depth++;
    if (token === 'close') depth--;
  }
  if (scanner.tag !== tag) throw scanner.damaged();
  return [scanner.xml.slice(from, scanner.start)];
}

export function writeXml(document: XmlDocument): string {
  return xmlPieces(document).join('');
}

/** What `writeXml` puts together: a large sheet need not stand in memory as one text. */
export function xmlPieces(document: XmlDocument): readonly string[] {
  const pieces = [document.before];
  addPieces(document.root, pieces);
  pieces.push(document.after);
  return pieces;
}

export function writeNode(node: XmlNode): string {
  if (typeof node === 'string') return node;
  const pieces: string[] = [];
  addPieces(node, pieces);
  return pieces.join('');
}

/** Put together once, at the end: a large sheet is not copied for each level of the tree. */
function addPieces(node: XmlNode, pieces: string[]): void {
  if (typeof node === 'string') pieces.push(node);
  else if (node.children.length === 0) pieces.push(`<${node.tag}${node.attributes}/>`);
  else {
    pieces.push(`<${node.tag}${node.attributes}>`);
    for (const child of node.children) addPieces(child, pieces);
    pieces.push(`</${node.tag}>`);
  }
}

export function isElement(node: XmlNode): node is XmlElement {
  return typeof node !== 'string';
}

export function childElements(element: XmlElement, name?: string): XmlElement[] {
  return element.children.filter(isElement).filter((child) => name === undefined || child.name === name);
}

export function childElement(element: XmlElement, name: string): XmlElement | undefined {
  return element.children.filter(isElement).find((child) => child.name === name);
}

export function attribute(element: XmlElement, name: string): string | undefined {
  return attributeOf(element.attributes, name);
}

/** `value` is encoded already; undefined removes the attribute. */
export function setAttribute(element: XmlElement, name: string, value: string | undefined): void {
  element.attributes = withAttribute(element.attributes, name, value);
}

/** The text in an element and all that it holds. */
export function deepText(element: XmlElement): string {
  return element.children.map((child) => (isElement(child) ? deepText(child) : textOfNode(child))).join('');
}

/** Comments and the like are no text. */
function textOfNode(node: string): string {
  if (node.startsWith('<![CDATA[')) return node.slice(9, -3);
  return node.startsWith('<') ? '' : decodeXml(node);
}
