import type { Range } from '../../../../src/core/base/cells';
import { HostError } from '../host-error';
import { HostObject } from '../host-object';
import type { Place } from '../model/host-book';
import { parseRange } from './address';

/** Where a Range or RangeAreas stands, so that other members can take the object as an argument. */
const places = new WeakMap<HostObject, readonly Place[]>();

export function rememberPlaces(object: HostObject, standing: readonly Place[]): HostObject {
  places.set(object, standing);
  return object;
}

export function placesOf(object: HostObject): readonly Place[] {
  return places.get(object) ?? [];
}

export function placeOf(object: unknown): Place {
  const [place] = object instanceof HostObject ? placesOf(object) : [];
  if (place === undefined) throw new HostError('InvalidArgument');
  return place;
}

/** The range of an argument that may be a Range or an address of the same sheet. */
export function rangeArgument(value: unknown): Range {
  if (typeof value !== 'string') return placeOf(value).range;
  const range = parseRange(value.slice(value.lastIndexOf('!') + 1));
  if (range === undefined) throw new HostError('InvalidArgument');
  return range;
}
