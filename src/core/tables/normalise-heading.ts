import { isNormal, stripSpace } from '../names/normalise-name';

/** Heading text as it is matched: NFKC, without white space and the star of a required column. */
export function normaliseHeading(text: string): string {
  if (isNormal(text)) return text;
  return stripSpace(text.normalize('NFKC')).replace(/\*$/, '');
}
