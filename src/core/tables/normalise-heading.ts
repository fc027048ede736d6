import { stripSpace } from '../names/normalise-name';

/** Heading text as it is matched: NFKC, without white space and the star of a required column. */
export function normaliseHeading(text: string): string {
  return stripSpace(text.normalize('NFKC')).replace(/\*$/, '');
}

/** Without bracketed units: `学生(人次)` → `学生`. */
export function withoutUnits(heading: string): string {
  return heading.replace(/\([^)]*\)/g, '');
}
