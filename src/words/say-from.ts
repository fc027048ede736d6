/** Puts values into sentences: `{row}` becomes `values.row`. A missing value is our own fault. */
export function sayFrom<Id extends string>(words: Readonly<Record<Id, string>>) {
  return (id: Id, values: Readonly<Record<string, string | number>> = {}): string =>
    words[id].replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = values[name];
      if (value === undefined) throw new Error(`message ${id} lacks a value for {${name}}`);
      return String(value);
    });
}

/** A sentence around one of its values, for a formula that puts in the value: `{done}` of `5 of {done}.` parts `5 of ` and `.`. */
export function sayAround<Id extends string>(
  say: (id: Id, values: Readonly<Record<string, string | number>>) => string,
  id: Id,
  name: string,
  values: Readonly<Record<string, string | number>>,
): { readonly before: string; readonly after: string } {
  const [before = '', after = ''] = say(id, { ...values, [name]: '\u0001' }).split('\u0001');
  return { before, after };
}
