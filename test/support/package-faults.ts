import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';

/**
 * What Excel would repair or refuse in a package, one line each: content types, relationships, ids, names, rows and cells once and in
 * order, children in the order of the schema, styles and strings that exist, tables that fit their headings. Reads the XML with means
 * of its own, so that a mistake of the product's reader does not hide one of its writer.
 */
export function packageFaults(bytes: Uint8Array): readonly string[] {
  const key = createHash('sha256').update(bytes).digest('hex');
  const faults = faultsFound.get(key) ?? faultsIn(bytes);
  faultsFound.set(key, faults);
  return faults;
}

/** What one job writes the next one reads: equal packages are looked through once. */
const faultsFound = new Map<string, readonly string[]>();

function faultsIn(bytes: Uint8Array): readonly string[] {
  const parts = new Map<string, string>();
  const faults: string[] = [];
  for (const [name, content] of Object.entries(unzipSync(bytes))) {
    if (name.endsWith('/')) continue;
    const key = keyOf(name);
    // The first one is the part, as for programs that read such a package.
    if (parts.has(key)) {
      faults.push(`part twice: ${name}`);
      continue;
    }
    const isText = /\.(xml|rels|vml)$/.test(key);
    parts.set(key, isText ? decode(content) : '');
    if (isText && !key.endsWith('.vml')) faults.push(...unbalanced(decode(content)).map((what) => `${name}: ${what}`));
  }
  const read: Package = { parts, faults, tell: (fault) => faults.push(fault) };
  checkContentTypes(read);
  for (const name of parts.keys()) if (name.endsWith('.rels')) checkRelationships(name, read);
  checkWorkbook(read);
  return faults;
}

/** Faults that the package after a change has and the one before it had not. */
export function newFaults(before: Uint8Array, after: Uint8Array): readonly string[] {
  const old = new Set(packageFaults(before));
  return packageFaults(after).filter((fault) => !old.has(fault));
}

type Package = {
  readonly parts: ReadonlyMap<string, string>;
  readonly faults: readonly string[];
  readonly tell: (fault: string) => void;
};
type Element = {
  readonly name: string;
  /** Read when they are asked for: those of most elements never are. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly at: number;
  readonly depth: number;
};

function keyOf(name: string): string {
  try {
    return decodeURIComponent(name.replaceAll('\\', '/')).toLowerCase();
  } catch {
    return name.toLowerCase();
  }
}

function decode(content: Uint8Array): string {
  if (content[0] === 0xff && content[1] === 0xfe) return new TextDecoder('utf-16le').decode(content);
  if (content[0] === 0xfe && content[1] === 0xff) return new TextDecoder('utf-16be').decode(content);
  if (content[0] === 0x3c && content[1] === 0) return new TextDecoder('utf-16le').decode(content);
  return new TextDecoder().decode(content);
}

const token =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<\/([^\s>]+)\s*>|<([^\s/>!?]+)((?:[^>"']|"[^"]*"|'[^']*')*?)(\/?)>/g;

function unbalanced(xml: string): readonly string[] {
  const open: string[] = [];
  for (const [, closed, opened, , empty] of xml.matchAll(token)) {
    if (opened !== undefined && empty === '') open.push(opened);
    if (closed !== undefined && open.pop() !== closed) return [`</${closed}> closes nothing`];
  }
  return open.length === 0 ? [] : [`<${open.at(-1) ?? ''}> is not closed`];
}

const mostKept = 8_000_000;
const kept = new Map<string, readonly Element[]>();
let keptLength = 0;

/** Most parts of a package are those of the one before. */
function elementsOf(xml: string): readonly Element[] {
  const known = kept.get(xml);
  if (known !== undefined) return known;
  if (keptLength > mostKept) {
    kept.clear();
    keptLength = 0;
  }
  const elements = readElements(xml);
  kept.set(xml, elements);
  keptLength += xml.length;
  return elements;
}

/** Every element in the order of the text, with its depth below the root (0). */
function readElements(xml: string): readonly Element[] {
  const found: Element[] = [];
  let depth = 0;
  for (const match of xml.matchAll(token)) {
    const [, closed, opened, attributes = '', empty] = match;
    if (closed !== undefined) depth--;
    if (opened === undefined) continue;
    found.push(elementOf(opened, attributes, match.index, depth));
    if (empty === '') depth++;
  }
  return found;
}

function elementOf(tag: string, written: string, at: number, depth: number): Element {
  let attributes: ReadonlyMap<string, string> | undefined;
  return {
    ...{ name: local(tag), at, depth },
    get attributes() {
      return (attributes ??= attributesOf(written));
    },
  };
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

function attributesOf(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [, name = '', double, single] of text.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    found.set(name, resolve(double ?? single ?? ''));
  }
  return found;
}

function resolve(text: string): string {
  if (!text.includes('&')) return text;
  const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex: string, decimal: string, name: string) => {
    if (hex !== undefined) return String.fromCodePoint(parseInt(hex, 16));
    return decimal === undefined ? (entities[name] ?? whole) : String.fromCodePoint(Number(decimal));
  });
}

function repeated(values: readonly string[]): readonly string[] {
  return [...new Set(values.filter((value, at) => values.indexOf(value) !== at))];
}

function checkContentTypes({ parts, tell }: Package): void {
  const name = '[content_types].xml';
  const entries = elementsOf(parts.get(name) ?? '').filter(({ depth }) => depth === 1);
  const overrides = entries
    .flatMap(({ attributes }) => attributes.get('PartName') ?? [])
    .map((part) => keyOf(part).replace(/^\//, ''));
  const defaults = entries
    .flatMap(({ attributes }) => attributes.get('Extension') ?? [])
    .map((ending) => ending.toLowerCase());
  for (const part of repeated(overrides)) tell(`content type twice: ${part}`);
  for (const ending of repeated(defaults)) tell(`content type of an ending twice: ${ending}`);
  for (const part of overrides) if (!parts.has(part)) tell(`content type of a part that is not there: ${part}`);
  const stated = new Set(overrides);
  for (const part of parts.keys()) {
    const ending = part.slice(part.lastIndexOf('.') + 1);
    if (part !== name && !stated.has(part) && !defaults.includes(ending)) tell(`no content type: ${part}`);
  }
}

type Link = { readonly id: string; readonly kind: string; readonly target: string | undefined };

function linksOf(parts: ReadonlyMap<string, string>, source: string): readonly Link[] {
  const slash = source.lastIndexOf('/') + 1;
  const xml = parts.get(`${source.slice(0, slash)}_rels/${source.slice(slash)}.rels`) ?? '';
  return elementsOf(xml)
    .filter(({ name }) => name === 'Relationship')
    .map(({ attributes }) => ({
      id: attributes.get('Id') ?? '',
      kind: (attributes.get('Type') ?? '').replace(/^.*\//, ''),
      target:
        attributes.get('TargetMode') === 'External' ? undefined : resolved(source, attributes.get('Target') ?? ''),
    }));
}

function resolved(source: string, target: string): string {
  const path = new URL(target.replaceAll('\\', '/'), `http://x/${source}`).pathname;
  return keyOf(path).replace(/^\/+/, '');
}

function checkRelationships(name: string, { parts, tell }: Package): void {
  const source = name.replace(/_rels\/([^/]*)\.rels$/, '$1');
  if (source !== '' && !parts.has(source)) tell(`relationships of a part that is not there: ${source}`);
  const links = linksOf(parts, source);
  for (const id of repeated(links.map(({ id }) => id))) tell(`relationship id twice: ${name} ${id}`);
  for (const { target } of links)
    if (target !== undefined && !parts.has(target)) tell(`relationship to nothing: ${name} ${target}`);
}

const children = {
  worksheet:
    'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst',
  workbook:
    'fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst',
  styleSheet: 'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst',
  table: 'autoFilter sortState tableColumns tableStyleInfo extLst',
} as const;

/** Sections 18.3.1.99, 18.2.27, 18.8.39 and 18.5.1.2 of ECMA-376: sequences. */
function checkOrder(part: string, xml: string, kind: keyof typeof children, { tell }: Package): void {
  const order: readonly string[] = children[kind].split(' ');
  let last = -1;
  const often = new Set(['conditionalFormatting']);
  for (const { name, depth } of elementsOf(xml)) {
    const rank = depth === 1 ? order.indexOf(name) : -1;
    if (rank === -1) continue;
    if (rank < last || (rank === last && !often.has(name)))
      tell(`${part}: <${name}> stands after <${order[last] ?? ''}>`);
    last = Math.max(last, rank);
  }
}

function checkWorkbook(read: Package): void {
  const { parts, tell } = read;
  const main = linksOf(parts, '').find(({ kind }) => kind === 'officeDocument')?.target ?? 'xl/workbook.xml';
  const xml = parts.get(main) ?? '';
  checkOrder(main, xml, 'workbook', read);
  const all = elementsOf(xml);
  const sheets = all.filter(({ name, depth }) => name === 'sheet' && depth === 2);
  const text = (element: Element, name: string) => element.attributes.get(name) ?? '';
  for (const name of repeated(sheets.map((sheet) => text(sheet, 'name').toLowerCase())))
    tell(`sheet name twice: ${name}`);
  for (const id of repeated(sheets.map((sheet) => text(sheet, 'sheetId')))) tell(`sheet id twice: ${id}`);
  for (const sheet of sheets) {
    const name = text(sheet, 'name');
    if (name.length < 1 || name.length > 31 || /[\\/?*[\]:]/.test(name)) tell(`no sheet name: ${name}`);
  }
  const named = all.filter(({ name }) => name === 'definedName');
  const nameKeys = named.map((name) => `${text(name, 'localSheetId')}!${text(name, 'name').toLowerCase()}`);
  for (const key of repeated(nameKeys)) tell(`defined name twice: ${key}`);
  for (const name of named)
    if (Number(name.attributes.get('localSheetId') ?? 0) >= sheets.length)
      tell(`name of no sheet: ${text(name, 'name')}`);
  const active = Number(all.find(({ name }) => name === 'workbookView')?.attributes.get('activeTab') ?? 0);
  if (['hidden', 'veryHidden'].includes(sheets[active]?.attributes.get('state') ?? ''))
    tell('the sheet in front is hidden');
  if (sheets[active] === undefined) tell('the sheet in front is not there');
  const links = new Map(linksOf(parts, main).map((link) => [link.id, link]));
  const partOf = (kind: string) => [...links.values()].find((link) => link.kind === kind)?.target ?? '';
  const styles = parts.get(partOf('styles')) ?? '';
  if (styles !== '') checkOrder(partOf('styles'), styles, 'styleSheet', read);
  const styleCount = countIn(styles, 'cellXfs', 'xf');
  const stringCount = elementsOf(parts.get(partOf('sharedStrings')) ?? '').filter(
    ({ name, depth }) => name === 'si' && depth === 1,
  ).length;
  const tables: Element[] = [];
  let selected = 0;
  for (const sheet of sheets) {
    const id = [...sheet.attributes].find(([name]) => /^\w+:id$/.test(name))?.[1] ?? '';
    const link = links.get(id);
    if (link?.target === undefined) {
      if (id !== '') tell(`sheet leads to nothing: ${text(sheet, 'name')}`);
      continue;
    }
    if (link.kind !== 'worksheet') continue;
    const part = parts.get(link.target) ?? '';
    checkOrder(link.target, part, 'worksheet', read);
    if (/tabSelected="(1|true)"/.test(part)) selected++;
    checkCells(link.target, part, styleCount, stringCount, read);
    tables.push(...checkTables(link.target, part, read));
  }
  if (selected > 1) tell(`${String(selected)} sheets are selected: what is typed goes into each`);
  for (const id of repeated(tables.map((table) => text(table, 'id')))) tell(`table id twice: ${id}`);
  const names = [
    ...tables.map((table) => text(table, 'displayName').toLowerCase()),
    ...nameKeys.filter((key) => key.startsWith('!')).map((key) => key.slice(1)),
  ];
  for (const name of repeated(names)) tell(`name of a table twice: ${name}`);
}

function countIn(xml: string, list: string, child: string): number {
  let inside = false;
  let count = 0;
  for (const { name, depth } of elementsOf(xml)) {
    if (depth === 1) inside = name === list;
    else if (depth === 2 && inside && name === child) count++;
  }
  return count;
}

function checkCells(part: string, xml: string, styles: number, strings: number, { tell }: Package): void {
  let row = 0;
  let column = 0;
  let isString = false;
  for (const { name, attributes, depth, at } of elementsOf(xml)) {
    if (name === 'row' && depth === 2) {
      const stated = Number(attributes.get('r') ?? row + 1);
      if (stated <= row) tell(`${part}: row ${String(stated)} stands after row ${String(row)}`);
      row = stated;
      column = 0;
    } else if (name === 'c' && depth === 3) {
      const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(attributes.get('r') ?? '') ?? [];
      const stated = letters === '' ? column + 1 : numberOf(letters);
      if (digits !== '' && Number(digits) !== row)
        tell(`${part}: cell ${letters}${digits} stands in row ${String(row)}`);
      if (stated <= column) tell(`${part}: cell ${attributes.get('r') ?? ''} stands after a later one`);
      column = stated;
      if (Number(attributes.get('s') ?? 0) >= Math.max(1, styles))
        tell(`${part}: no style ${attributes.get('s') ?? ''}`);
      isString = attributes.get('t') === 's';
    } else if (name === 'v' && depth === 4 && isString) {
      const value = Number(/>([^<]*)</.exec(xml.slice(at, at + 40))?.[1] ?? 0);
      if (value >= strings) tell(`${part}: no string ${String(value)}`);
    }
  }
  const merges = elementsOf(xml).filter(({ name, depth }) => name === 'mergeCell' && depth === 2);
  const refs = merges.map(({ attributes }) => attributes.get('ref') ?? '');
  for (const ref of repeated(refs)) tell(`${part}: merged twice: ${ref}`);
}

function numberOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

/** The tables of a sheet: listed once each, and as wide as their columns. */
function checkTables(part: string, xml: string, read: Package): readonly Element[] {
  const { parts, tell } = read;
  const links = new Map(linksOf(parts, part).map((link) => [link.id, link]));
  return elementsOf(xml).flatMap(({ name, attributes, depth }): readonly Element[] => {
    if (name !== 'tablePart' || depth !== 2) return [];
    const id = [...attributes].find(([key]) => /^\w+:id$/.test(key))?.[1] ?? '';
    const target = links.get(id)?.target ?? '';
    const table = parts.get(target) ?? '';
    const [root] = elementsOf(table);
    if (root === undefined) {
      tell(`${part}: a table leads to nothing: ${id}`);
      return [];
    }
    checkOrder(target, table, 'table', read);
    const [, left = '', right = ''] = /^([A-Z]+)\d+:([A-Z]+)\d+$/.exec(root.attributes.get('ref') ?? '') ?? [];
    const columns = elementsOf(table).filter((element) => element.name === 'tableColumn' && element.depth === 2);
    if (columns.length !== numberOf(right) - numberOf(left) + 1) tell(`${target}: columns do not fit the range`);
    for (const key of repeated(columns.map((column) => (column.attributes.get('name') ?? '').toLowerCase())))
      tell(`${target}: column twice: ${key}`);
    for (const key of repeated(columns.map((column) => column.attributes.get('id') ?? '')))
      tell(`${target}: column id twice: ${key}`);
    return [root];
  });
}
