import { isNormal, normaliseName } from '../names/normalise-name';

/** Punctuation, but not what carries meaning in a title: `1.5`, `2023-05`, `C#`, `50%`. */
const punctuation = /(?<!\d)[.:/-]|[.:/-](?!\d)|[^\P{P}.:/\-#%&@*]/gu;

/**
 * The form in which titles are compared: as names are (NFKC, white space, traditional characters, case), and without
 * punctuation. `“职教周” 开幕！` and `职教周开幕` are one title. '' where there is no title.
 */
export function titleKey(title: string): string {
  if (isNormal(title)) return title;
  const name = normaliseName(title);
  const bare = name.replace(punctuation, '');
  return bare === '' ? name : bare;
}
