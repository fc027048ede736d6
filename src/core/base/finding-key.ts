import { digestOf } from './digest';
import type { Finding } from './findings';

/**
 * The identity of a finding from one check to the next: its code, its cell, what stands there and what is said of it. A reason for
 * accepting it holds as long as none of these changes. `P3-0c1d…`
 */
export function findingKey({ code, place, found, message }: Finding): string {
  const where = place === null ? '' : `${place.sheet}\u0001${place.row}\u0001${place.column}`;
  const said = Object.entries(message.values).map(([name, value]) => `${name}=${value}`);
  return `${code}-${digestOf([where, found ?? '', message.id, ...said].join('\u0002'))}`;
}
