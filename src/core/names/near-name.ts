import { distance } from 'fastest-levenshtein';
import { normaliseName } from './normalise-name';

/** Which known name a written one, itself unknown, must mean. */
export type NearName =
  | { readonly kind: 'one'; readonly name: string }
  /** It holds several known names, so that the cell has to be split. */
  | { readonly kind: 'several'; readonly names: readonly string[] }
  | { readonly kind: 'none' };

const none: NearName = { kind: 'none' };
const punctuation = /[^\p{L}\p{N}]+/gu;
/** 有扣分 is one character away from 无扣分 and means the opposite; 3.7 is not 3.1, and 信息二系 not 信息系. */
const telling = /[无未不没非免否有零〇一二三四五六七八九十百两甲乙丙丁\d]/gu;
/** These may be left out by mistake, but are not mistyped for one another. */
const opposed = /[东西南北上下左右前后内外高低大小新旧男女正副增减奖罚]/gu;

type Known = { readonly bare: string; readonly means: string };

/**
 * The known name that a written one certainly means, if any: the two differ in punctuation only, or the edit distance is at most a third of
 * the length, the characters that tell meanings apart are equal, and no other name is as close. `无扣分。` → 无扣分; `违纪、卫生不合格` → several; `早退`
 * with only 迟交 known → none. `names` are words, or pairs of a word and what it means.
 */
export function nearName(written: string, names: Iterable<string | readonly [string, string]>): NearName {
  const text = bare(written);
  if (text === '') return none;
  const known = [...names].flatMap((name): Known[] => {
    const [word, means] = typeof name === 'string' ? [name, name] : name;
    return bare(word) === '' ? [] : [{ bare: bare(word), means }];
  });
  const same = meanings(known.filter((one) => one.bare === text));
  if (same.length > 0) return theOne(same);
  // 无违纪 denies 违纪; it is not 无 and 违纪.
  if (known.some((one) => denied(one.bare).some((words) => text.includes(words)) && !/^[无没未]/.test(one.bare)))
    return none;
  const held = heldNames(text, known);
  return held.length > 1
    ? { kind: 'several', names: held }
    : theOne(meanings(known.filter((one) => isNear(text, one.bare))));
}

/** The one near name, for a suggestion; undefined where there is none, or more than one is meant. */
export function nearest(written: string, names: Iterable<string | readonly [string, string]>): string | undefined {
  const near = nearName(written, names);
  return near.kind === 'one' ? near.name : undefined;
}

function denied(name: string): readonly string[] {
  return ['无', '没', '没有', '未', '并非'].map((word) => word + name);
}

function meanings(known: readonly Known[]): readonly string[] {
  return [...new Set(known.map(({ means }) => means))];
}

function theOne([name, competitor]: readonly string[]): NearName {
  return name === undefined || competitor !== undefined ? none : { kind: 'one', name };
}

function bare(name: string): string {
  return normaliseName(name).replace(punctuation, '');
}

function isNear(written: string, known: string): boolean {
  if (distance(written, known) * 3 > known.length) return false;
  const [left, right] = [all(opposed, written), all(opposed, known)];
  return all(telling, written) === all(telling, known) && (left === right || left.length !== right.length);
}

function all(characters: RegExp, text: string): string {
  return (text.match(characters) ?? []).join('');
}

/** Known names that the text holds side by side, the longest first: 不合格 within 卫生不合格 is not a name by itself. */
function heldNames(text: string, known: readonly Known[]): readonly string[] {
  let rest = text;
  const held = new Set<string>();
  for (const one of [...known].sort((left, right) => right.bare.length - left.bare.length)) {
    if (!rest.includes(one.bare)) continue;
    held.add(one.means);
    rest = rest.replaceAll(one.bare, '\u0001');
  }
  return [...held];
}
