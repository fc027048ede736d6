import { attribute, childElements, readXml, writeXml, type XmlElement } from '../xml/xml-tree';
import { encodeAttribute } from '../xml/xml-text';
import { partKey, type PartStore } from './part-store';

export const contentTypesName = '[Content_Types].xml';

const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** What the parts that we write are. */
export const contentTypes = {
  worksheet: `${spreadsheet}.worksheet+xml`,
  table: `${spreadsheet}.table+xml`,
  comments: `${spreadsheet}.comments+xml`,
  styles: `${spreadsheet}.styles+xml`,
  relationships: 'application/vnd.openxmlformats-package.relationships+xml',
} as const;

/** What kind each part is, in lower case; '' where nothing states it. An ending speaks for all parts without a word of their own. */
export function contentTypesOf(store: PartStore): (part: string) => string {
  const { root } = readXml(store.text(contentTypesName), contentTypesName);
  const stated = new Map<string, string>();
  for (const element of childElements(root)) {
    const key = entryKey(element);
    if (key !== undefined && !stated.has(key)) stated.set(key, (attribute(element, 'ContentType') ?? '').toLowerCase());
  }
  return (part) => stated.get(partKey(part)) ?? stated.get(endingKey(part)) ?? '';
}

/** What the entry speaks of: a part, or an ending with its dot. */
function entryKey(element: XmlElement): string | undefined {
  const part = attribute(element, 'PartName');
  if (part !== undefined) return partKey(part);
  const extension = attribute(element, 'Extension');
  return extension === undefined ? undefined : `*.${extension.replace(/^\./, '').toLowerCase()}`;
}

function endingKey(part: string): string {
  return `*.${part.slice(part.lastIndexOf('.') + 1).toLowerCase()}`;
}

/** States the type of a part, in place of what a part that is gone may have left. */
export function addContentType(store: PartStore, part: string, type: string): void {
  removeContentType(store, part);
  addEntry(store, 'Override', ` PartName="${encodeAttribute(`/${part}`)}" ContentType="${type}"`);
}

/** States the type of all parts with an ending, where none is stated yet. */
export function addDefaultType(store: PartStore, extension: string, type: string): void {
  const { root } = readXml(store.text(contentTypesName), contentTypesName);
  if (childElements(root).some((element) => entryKey(element) === `*.${extension}`)) return;
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
  const key = partKey(part);
  const kept = root.children.filter((child) => typeof child === 'string' || entryKey(child) !== key);
  if (kept.length === root.children.length) return;
  root.children = kept;
  store.put(contentTypesName, writeXml(document));
}
