import { attribute, childElements, readXml, writeXml, type XmlElement } from '../xml/xml-tree';
import { encodeAttribute } from '../xml/xml-text';
import type { PartStore } from './part-store';

export const contentTypesName = '[Content_Types].xml';

const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** What the parts that we write are. */
export const contentTypes = {
  worksheet: `${spreadsheet}.worksheet+xml`,
  table: `${spreadsheet}.table+xml`,
  comments: `${spreadsheet}.comments+xml`,
  styles: `${spreadsheet}.styles+xml`,
} as const;

/** The content types of a package: by part name and by ending, both in lower case. */
export function contentTypesOf(store: PartStore): ReadonlyMap<string, string> {
  const { root } = readXml(store.text(contentTypesName), contentTypesName);
  return new Map(
    childElements(root).map((element) => {
      const key = attribute(element, 'PartName') ?? `.${attribute(element, 'Extension') ?? ''}`;
      return [key.toLowerCase(), attribute(element, 'ContentType') ?? ''] as const;
    }),
  );
}

export function addContentType(store: PartStore, part: string, type: string): void {
  addEntry(store, 'Override', ` PartName="${encodeAttribute(`/${part}`)}" ContentType="${type}"`);
}

/** States the type of all parts with an ending, where none is stated yet. */
export function addDefaultType(store: PartStore, extension: string, type: string): void {
  if (contentTypesOf(store).has(`.${extension}`)) return;
  addEntry(store, 'Default', ` Extension="${extension}" ContentType="${type}"`);
}

function addEntry(store: PartStore, name: 'Override' | 'Default', attributes: string): void {
  const document = readXml(store.text(contentTypesName), contentTypesName);
  const { root } = document;
  const prefix = root.tag.slice(0, root.tag.length - root.name.length);
  const entry: XmlElement = { tag: `${prefix}${name}`, name, attributes, children: [] };
  if (name === 'Default') root.children.unshift(entry);
  else root.children.push(entry);
  store.put(contentTypesName, writeXml(document));
}

export function removeContentType(store: PartStore, part: string): void {
  const document = readXml(store.text(contentTypesName), contentTypesName);
  const { root } = document;
  const key = `/${part}`.toLowerCase();
  root.children = root.children.filter(
    (child) => typeof child === 'string' || attribute(child, 'PartName')?.toLowerCase() !== key,
  );
  store.put(contentTypesName, writeXml(document));
}
