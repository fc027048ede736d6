/** The two sets of namespaces that workbooks are written in; nearly all are transitional. */
export type Dialect = 'transitional' | 'strict';

const main = {
  transitional: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  strict: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
} as const;

const relationships = {
  transitional: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  strict: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
} as const;

export function dialectOf(rootAttributes: string): Dialect {
  return rootAttributes.includes(main.strict) ? 'strict' : 'transitional';
}

export function mainNamespace(dialect: Dialect): string {
  return main[dialect];
}

export function relationshipsNamespace(dialect: Dialect): string {
  return relationships[dialect];
}

/** `table` → the full type of a relationship to a table. */
export function relationshipType(dialect: Dialect, kind: string): string {
  return `${relationships[dialect]}/${kind}`;
}

/** The prefix that the tag has for a namespace, with its colon; undefined where it is not declared with one. */
export function prefixFor(rootAttributes: string, namespace: string): string | undefined {
  const at = /xmlns:([\w.-]+)\s*=\s*["']([^"']*)["']/g;
  for (const match of rootAttributes.matchAll(at)) if (match[2] === namespace) return `${match[1]}:`;
  return undefined;
}
