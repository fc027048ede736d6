import type { Finding } from './base/findings';

/** Each finding once: a row for 全部 is read once per department and gives the same finding each time. */
export function distinctFindings(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Set<string>();
  return findings.filter((finding) => {
    const { place, message, code } = finding;
    const where =
      place === null ? JSON.stringify(message.values) : `${place.sheet}\u0001${place.row}\u0001${place.column}`;
    const what = code === 'F1' || code === 'C5' ? JSON.stringify(message.values) : '';
    const key = `${code}\u0001${where}\u0001${message.id}\u0001${what}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
