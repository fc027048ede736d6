import { strFromU8, unzipSync } from 'fflate';

export type Comparison = {
  readonly changed: readonly string[];
  readonly added: readonly string[];
  readonly removed: readonly string[];
};

type Packed = Readonly<Record<string, Uint8Array>>;

/** Part by part, byte for byte. Entries for folders are no parts. */
export function comparePackages(before: Uint8Array, after: Uint8Array): Comparison {
  const [old, now]: readonly [Packed, Packed] = [unzipSync(before), unzipSync(after)];
  const names = (packed: Packed) => Object.keys(packed).filter((name) => !name.endsWith('/'));
  const same = (name: string) => Buffer.compare(Buffer.from(old[name] ?? []), Buffer.from(now[name] ?? [])) === 0;
  return {
    changed: names(old)
      .filter((name) => now[name] !== undefined && !same(name))
      .sort(),
    added: names(now)
      .filter((name) => old[name] === undefined)
      .sort(),
    removed: names(old)
      .filter((name) => now[name] === undefined)
      .sort(),
  };
}

export function textOfPart(bytes: Uint8Array, name: string): string {
  const part = unzipSync(bytes)[name];
  return part === undefined ? '' : strFromU8(part);
}

const styleLists = ['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles', 'dxfs'] as const;

/** Lists of styles whose entries from before are not the first ones any more, in their order. */
export function brokenStyleLists(before: string, after: string): readonly string[] {
  return styleLists.filter((list) => !inside(after, list).startsWith(inside(before, list)));
}

/** What stands inside an element; '' where there is none. */
function inside(xml: string, element: string): string {
  return (
    new RegExp(`<(?:\\w+:)?${element}(?:\\s[^>]*)?>([\\s\\S]*?)</(?:\\w+:)?${element}>`).exec(xml)?.[1]?.trim() ?? ''
  );
}

/** Every element of a name as it is written. */
export function elementsOf(xml: string, element: string): readonly string[] {
  const pattern = new RegExp(`<(?:\\w+:)?${element}(?:\\s[^>]*?)?(?:/>|>[\\s\\S]*?</(?:\\w+:)?${element}>)`, 'g');
  return xml.match(pattern) ?? [];
}

/** The workbook part without what a new sheet has to change in it. */
export function restOfWorkbook(xml: string): string {
  const own = ['sheets', 'definedNames', 'calcPr', 'bookViews'];
  return own.reduce(
    (text, element) => elementsOf(text, element).reduce((rest, found) => rest.replace(found, ''), text),
    xml,
  );
}

/** A sheet part without its cells. */
export function frameOfSheet(xml: string): string {
  return xml.replace(/<(?:\w+:)?sheetData[\s\S]*<\/(?:\w+:)?sheetData>/, '').replace(/<(?:\w+:)?dimension[^>]*\/>/, '');
}

/** The part of a sheet by its name, as workbook and relationships say. */
export function partOfSheet(bytes: Uint8Array, sheet: string): string {
  const listed = elementsOf(textOfPart(bytes, 'xl/workbook.xml'), 'sheet').find((one) =>
    one.includes(`name="${sheet}"`),
  );
  const id = /\s\w+:id="([^"]+)"/.exec(listed ?? '')?.[1];
  const links = elementsOf(textOfPart(bytes, 'xl/_rels/workbook.xml.rels'), 'Relationship');
  const target = /Target="([^"]+)"/.exec(links.find((link) => link.includes(`Id="${id}"`)) ?? '')?.[1] ?? '';
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}
