import { childElement, readXml } from '../xml/xml-tree';
import type { PartStore } from './part-store';

const properties = 'docProps/core.xml';

/** When the program that wrote the file says that it was modified; '' where it does not say so. */
export function modifiedAt(store: PartStore): string {
  if (!store.has(properties)) return '';
  const { root } = readXml(store.text(properties), properties);
  const text = childElement(root, 'modified')?.children.join('').trim() ?? '';
  return Number.isNaN(Date.parse(text)) ? '' : text;
}
