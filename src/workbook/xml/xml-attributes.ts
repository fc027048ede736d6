import { decodeXml } from './xml-text';

/** An attribute as it is written: its value still encoded, and where the whole stands, leading space included. */
type RawAttribute = { readonly name: string; readonly value: string; readonly from: number; readonly to: number };

/** One step at a time and never backwards, whatever the text is: the parts of a file are not to be trusted. */
function* eachAttribute(attributes: string): Generator<RawAttribute> {
  for (let from = 0; ;) {
    const equals = attributes.indexOf('=', from);
    if (equals === -1) return;
    const quoted = attributes.slice(equals + 1, equals + 20).trimStart();
    const quote = quoted.charAt(0);
    if (quote !== '"' && quote !== "'") return;
    const open = attributes.indexOf(quote, equals);
    const close = attributes.indexOf(quote, open + 1);
    if (close === -1) return;
    yield {
      name: attributes.slice(from, equals).trim(),
      value: attributes.slice(open + 1, close),
      from,
      to: close + 1,
    };
    from = close + 1;
  }
}

/** Value of an attribute in the raw text of a tag, entities resolved. `name` is as written, prefix included. */
export function attributeOf(attributes: string, name: string): string | undefined {
  // The quick way, for the millions of cell addresses.
  const at = attributes.indexOf(` ${name}="`);
  if (at !== -1) {
    const from = at + name.length + 3;
    return decodeXml(attributes.slice(from, attributes.indexOf('"', from)));
  }
  if (!attributes.includes(name)) return undefined;
  for (const attribute of eachAttribute(attributes)) if (attribute.name === name) return decodeXml(attribute.value);
  return undefined;
}

/** Value of an attribute that has a prefix, such as `r:id`, whatever the prefix is. */
export function prefixedAttribute(attributes: string, name: string): string | undefined {
  for (const attribute of eachAttribute(attributes)) {
    const prefixed = attribute.name.endsWith(`:${name}`) && !attribute.name.startsWith('xmlns:');
    if (prefixed) return decodeXml(attribute.value);
  }
  return undefined;
}

/** The prefix, with its colon, that is bound to a namespace here; undefined where none is. */
export function boundPrefix(attributes: string, namespace: string): string | undefined {
  for (const { name, value } of eachAttribute(attributes)) {
    if (value === namespace && name.startsWith('xmlns:')) return `${name.slice(6)}:`;
  }
  return undefined;
}

/** The raw text with one attribute set, added or (undefined) removed; `value` is encoded already. */
export function withAttribute(attributes: string, name: string, value: string | undefined): string {
  if (value === undefined && !attributes.includes(name)) return attributes;
  for (const { name: written, from, to } of eachAttribute(attributes)) {
    if (written !== name) continue;
    const space = /^\s+/.exec(attributes.slice(from, to))?.[0] ?? ' ';
    return attributes.slice(0, from) + (value === undefined ? '' : `${space}${name}="${value}"`) + attributes.slice(to);
  }
  return value === undefined ? attributes : `${attributes.trimEnd()} ${name}="${value}"`;
}
