import type { Memory } from './memory-sheet';

const prefix = 'accept:';

/** Findings that somebody accepted: key of the finding → reason. */
export function acceptedFindings({ others }: Memory): ReadonlyMap<string, string> {
  const accepted = new Map<string, string>();
  for (const [key, reason] of others) {
    if (key.startsWith(prefix) && reason.trim() !== '') accepted.set(key.slice(prefix.length), reason);
  }
  return accepted;
}

/** For `others` of the memory. An empty reason takes the acceptance back; its row stays, because rows are never taken away. */
export function acceptances(keys: readonly string[], reason: string): ReadonlyMap<string, string> {
  return new Map(keys.map((key) => [`${prefix}${key}`, reason.trim()]));
}
