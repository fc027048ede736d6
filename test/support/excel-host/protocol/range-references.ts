import type { HostObject } from '../host-object';
import { placesOf } from '../members/places';
import type { HostBook } from '../model/host-book';
import type { References } from './client-session';

/** The ranges that one client keeps. */
export function rangeReferences(book: HostBook): References {
  const kept = new Map<string, HostObject>();
  return {
    keep: (object) => {
      if (object.referenceId !== undefined) return;
      object.referenceId = book.nextId();
      kept.set(object.referenceId, object);
      for (const place of placesOf(object)) book.keptPlaces.add(place);
    },
    find: (id) => kept.get(id),
    remove: (id) => {
      const object = kept.get(id);
      kept.delete(id);
      for (const place of object === undefined ? [] : placesOf(object)) book.keptPlaces.delete(place);
    },
  };
}
