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
