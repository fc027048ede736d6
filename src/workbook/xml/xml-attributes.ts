import { decodeXml } from './xml-text';

const attribute = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** Value of an attribute in the raw text of a tag, entities resolved. `name` is as written, prefix included. */
export function attributeOf(attributes: string, name: string): string | undefined {
  // The quick way, for the millions of cell addresses; names that end alike are told apart by the space before.
  const at = attributes.indexOf(` ${name}="`);
  if (at !== -1) {
    const from = at + name.length + 3;
    return decodeXml(attributes.slice(from, attributes.indexOf('"', from)));
  }
  if (attributes.indexOf(name) === -1) return undefined;
  for (const match of attributes.matchAll(attribute)) {
    if (match[1] === name) return decodeXml(match[2] ?? match[3] ?? '');
  }
  return undefined;
}

/** Value of an attribute that has a prefix, such as `r:id`, whatever the prefix is. */
export function prefixedAttribute(attributes: string, name: string): string | undefined {
  for (const match of attributes.matchAll(attribute)) {
    const written = match[1] ?? '';
    if (written.endsWith(`:${name}`) && !written.startsWith('xmlns:')) return decodeXml(match[2] ?? match[3] ?? '');
  }
  return undefined;
}

/** All attributes with their values as written, still encoded. */
export function rawAttributes(attributes: string): readonly (readonly [string, string])[] {
  return [...attributes.matchAll(attribute)].map((match) => [match[1] ?? '', match[2] ?? match[3] ?? ''] as const);
}

/** The raw text with one attribute set, added or (undefined) removed; `value` is encoded already. */
export function withAttribute(attributes: string, name: string, value: string | undefined): string {
  let found = false;
  const changed = attributes.replace(
    /(\s*)([^\s=]+)\s*=\s*(?:"[^"]*"|'[^']*')/g,
    (whole, space: string, written: string) => {
      if (written !== name) return whole;
      found = true;
      return value === undefined ? '' : `${space === '' ? ' ' : space}${name}="${value}"`;
    },
  );
  return found || value === undefined ? changed : `${changed.trimEnd()} ${name}="${value}"`;
}
