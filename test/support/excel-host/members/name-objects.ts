import { HostError } from '../host-error';
import { HostObject, textArgument } from '../host-object';
import type { HostName } from '../model/host-book';
import { fullAddress, parseRange } from './address';
import { placeOf } from './places';
import { rangeObject } from './range-object';
import type { Scope } from './scope';

/** The workbook's names. Names that belong to one sheet are not played: both collections hold the same. */
export function nameCollection(scope: Scope): HostObject {
  const { book } = scope;
  const find = (key: unknown): HostName | undefined =>
    book.names.find((name) => name.name.toLowerCase() === textArgument(key).toLowerCase());
  const found = (key: unknown): HostObject => {
    const name = find(key);
    if (name === undefined) throw new HostError('ItemNotFound');
    return nameObject(scope, name);
  };
  return new HostObject('NamedItemCollection', {
    items: () => book.names.map((name) => nameObject(scope, name)),
    item: found,
    methods: {
      getCount: () => book.names.length,
      getItem: ([key]) => found(key),
      getItemOrNullObject: ([key]) => {
        const name = find(key);
        return name === undefined ? null : nameObject(scope, name);
      },
      add: ([key, reference, comment]) => {
        const name = textArgument(key);
        if (!/^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name)) throw new HostError('InvalidArgument');
        if (book.readOnly) throw new HostError('AccessDenied');
        if (find(name) !== undefined) throw new HostError('ItemAlreadyExists');
        const refersTo = typeof reference === 'string' ? formulaText(reference) : absoluteAddress(reference);
        const added = { name, refersTo, comment: typeof comment === 'string' ? comment : '' };
        book.names.push(added);
        book.stale = true;
        return nameObject(scope, added);
      },
    },
  });
}

function nameObject(scope: Scope, name: HostName): HostObject {
  const { book } = scope;
  return new HostObject('NamedItem', {
    identity: () => ({ Name: name.name, _Id: name.name }),
    properties: {
      name: { get: () => name.name },
      type: { get: () => 'Range' },
      scope: { get: () => 'Workbook' },
      visible: { get: () => true },
      value: { get: () => name.refersTo },
      comment: { get: () => name.comment },
      formula: {
        get: () => `=${name.refersTo}`,
        set: (value) => {
          if (book.readOnly) throw new HostError('AccessDenied');
          name.refersTo = formulaText(textArgument(value));
          book.stale = true;
        },
      },
    },
    methods: {
      delete: () => {
        if (book.readOnly) throw new HostError('AccessDenied');
        book.names.splice(book.names.indexOf(name), 1);
        book.stale = true;
      },
      getRange: () => {
        const target = rangeOf(scope, name);
        if (target === null) throw new HostError('ItemNotFound');
        return target;
      },
      getRangeOrNullObject: () => rangeOf(scope, name),
    },
  });
}

function rangeOf(scope: Scope, name: HostName): HostObject | null {
  const split = name.refersTo.lastIndexOf('!');
  const written = name.refersTo.slice(0, Math.max(0, split));
  const sheet = scope.book.findSheet(written.startsWith("'") ? written.slice(1, -1).replaceAll("''", "'") : written);
  const range = parseRange(name.refersTo.slice(split + 1));
  return sheet === undefined || range === undefined ? null : rangeObject(scope, sheet, range);
}

function formulaText(text: string): string {
  if (!text.startsWith('=') || text.length < 2) throw new HostError('InvalidArgument');
  return text.slice(1);
}

function absoluteAddress(range: unknown): string {
  const place = placeOf(range);
  const address = fullAddress(place.sheet.name, place.range);
  const split = address.lastIndexOf('!') + 1;
  return address.slice(0, split) + address.slice(split).replace(/[A-Z]+|\d+/g, '$$$&');
}
