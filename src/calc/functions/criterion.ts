import type { KeyOf } from '../model';
import { numberInText } from '../number-in-text';
import { compareValues, isError } from '../values';
import type { Value } from '../values';

/** What COUNTIF and the like look for; `key` where it is equality, so that an index of a column can answer. */
export type Criterion = { readonly test: (value: Value) => boolean; readonly key?: string | number | boolean };

const parts = /^(<=|>=|<>|<|>|=)?([\s\S]*)$/;

/** COUNTIF takes `5` and a text `5` for equal, and texts without regard to capitals. */
export const criterionKey: KeyOf = (value) => {
  if (typeof value === 'string') return numberInText(value) ?? value.toLowerCase();
  if (typeof value === 'number') return plainest(value);
  return typeof value === 'boolean' ? value : isError(value) ? value.error.toLowerCase() : undefined;
};

/** MATCH tells numbers from texts. */
export const matchKey: KeyOf = (value) => {
  if (typeof value === 'string') return value.toLowerCase();
  if (typeof value === 'number') return plainest(value);
  return typeof value === 'boolean' ? value : undefined;
};

/** Numbers that are equal to 15 digits are one. */
function plainest(value: number): number {
  return Number.isInteger(value) ? value + 0 : Number(value.toPrecision(15));
}

export function hasWildcard(text: string): boolean {
  return /[*?~]/.test(text);
}

/** `*` for any text, `?` for one character, `~` before them for themselves. */
export function wildcardPattern(text: string): RegExp {
  const source = text.replace(
    /~([*?~])|([*?])|([.+^${}()|[\]\\/])/g,
    (_, literal: string | undefined, wild: string | undefined, sign: string | undefined) => {
      if (literal !== undefined) return literal === '~' ? literal : `\\${literal}`;
      return wild === undefined ? `\\${sign ?? ''}` : wild === '*' ? '[\\s\\S]*' : '[\\s\\S]';
    },
  );
  return new RegExp(`^${source}$`, 'iu');
}

export function criterionOf(value: Value): Criterion {
  if (isError(value)) return equality(value);
  if (typeof value !== 'string') return equality(value ?? 0);
  const [, operator = '', rest = ''] = parts.exec(value) ?? [];
  if (operator === '' || operator === '=') return equalityWithText(rest, operator);
  if (operator === '<>') {
    // A formula that shows nothing is filled for this one.
    if (rest === '') return { test: (found) => found !== null };
    const { test } = equalityWithText(rest, operator);
    return { test: (found) => !test(found) };
  }
  return ordering(operator, rest);
}

function equality(wanted: Value): Criterion {
  const key = criterionKey(wanted);
  return key === undefined ? { test: () => false } : { test: (found) => criterionKey(found) === key, key };
}

function equalityWithText(wanted: string, operator: string): Criterion {
  if (wanted === '') return { test: (found) => found === null || (found === '' && operator === '') };
  if (hasWildcard(wanted)) {
    const pattern = wildcardPattern(wanted);
    return { test: (found) => typeof found === 'string' && pattern.test(found) };
  }
  const upper = wanted.toUpperCase();
  return equality(upper === 'TRUE' || upper === 'FALSE' ? upper === 'TRUE' : wanted);
}

function ordering(operator: string, limit: string): Criterion {
  const wanted = numberInText(limit) ?? limit;
  const holds = (order: number): boolean => {
    if (operator === '<') return order < 0;
    if (operator === '>') return order > 0;
    return operator === '<=' ? order <= 0 : order >= 0;
  };
  return {
    test: (found) => typeof found === typeof wanted && !isError(found) && holds(compareValues(found, wanted)),
  };
}
