/** Puts values into sentences: `{row}` becomes `values.row`. A missing value is our own fault. */
export function sayFrom<Id extends string>(words: Readonly<Record<Id, string>>) {
  return (id: Id, values: Readonly<Record<string, string | number>> = {}): string =>
    words[id].replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = values[name];
      if (value === undefined) throw new Error(`message ${id} lacks a value for {${name}}`);
      return String(value);
    });
}
