import { addDefaultType, contentTypes, contentTypesOf } from './content-types';
import { attribute, childElements, readXml, writeXml } from '../xml/xml-tree';
import { encodeAttribute } from '../xml/xml-text';
import type { PartStore } from './part-store';
import { relationshipType, type Dialect } from './dialect';

/** One link from a part to another. */
export type Relationship = {
  readonly id: string;
  /** Last word of the type: `worksheet`, `table`, `comments`. */
  readonly kind: string;
  /** Name of the part it leads to; undefined where it leads out of the package. */
  readonly target: string | undefined;
};

const empty =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';

/** Where the workbook stands in nearly all packages, and in those that do not say where. */
export const defaultWorkbook = 'xl/workbook.xml';

/** The part that the package as a whole leads to. */
export function mainPart(store: PartStore): string {
  return relationshipsOf(store, '').find((link) => link.kind === 'officeDocument')?.target ?? defaultWorkbook;
}

/** `xl/workbook.xml` → `xl/_rels/workbook.xml.rels`. */
export function relationshipsName(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

export function relationshipsOf(store: PartStore, part: string): readonly Relationship[] {
  const name = relationshipsName(part);
  if (!store.has(name)) return [];
  return childElements(readXml(store.text(name), name).root, 'Relationship').map((element) => {
    const outside = attribute(element, 'TargetMode') === 'External';
    const type = attribute(element, 'Type') ?? '';
    return {
      id: attribute(element, 'Id') ?? '',
      kind: type.slice(type.lastIndexOf('/') + 1),
      target: outside ? undefined : resolveTarget(part, attribute(element, 'Target') ?? ''),
    };
  });
}

/** Targets are relative to the part's folder, or absolute (`/xl/tables/table1.xml`). */
function resolveTarget(part: string, target: string): string {
  const plain = target.replaceAll('\\', '/');
  const steps = plain.startsWith('/') ? [] : part.split('/').slice(0, -1);
  for (const step of plain.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

/** `../tables/table1.xml` from `xl/worksheets/sheet1.xml`, as Excel writes it: readers that know only this form lose or refuse others. */
function relativeTarget(part: string, target: string): string {
  const from = part.split('/').slice(0, -1);
  const to = target.split('/');
  const common = from.findIndex((folder, at) => folder !== to[at] || at === to.length - 1);
  const shared = common === -1 ? from.length : common;
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/');
}

/** Adds a link and returns its new id. */
export function addRelationship(
  store: PartStore,
  dialect: Dialect,
  part: string,
  kind: string,
  target: string,
): string {
  const name = relationshipsName(part);
  const document = readXml(store.has(name) ? store.text(name) : empty, name);
  const taken = new Set(childElements(document.root).map((element) => attribute(element, 'Id')));
  let number = taken.size + 1;
  while (taken.has(`rId${number}`)) number++;
  const prefix = document.root.tag.slice(0, document.root.tag.length - document.root.name.length);
  const attributes = ` Id="rId${number}" Type="${relationshipType(dialect, kind)}" Target="${encodeAttribute(relativeTarget(part, target))}"`;
  document.root.children.push({ tag: `${prefix}Relationship`, name: 'Relationship', attributes, children: [] });
  store.put(name, writeXml(document));
  if (contentTypesOf(store)(name) === '') addDefaultType(store, 'rels', contentTypes.relationships);
  return `rId${number}`;
}

export function removeRelationship(store: PartStore, part: string, id: string): void {
  const name = relationshipsName(part);
  const document = readXml(store.text(name), name);
  const { root } = document;
  root.children = root.children.filter((child) => typeof child === 'string' || attribute(child, 'Id') !== id);
  if (childElements(root).length > 0) store.put(name, writeXml(document));
  else store.remove(name);
}
