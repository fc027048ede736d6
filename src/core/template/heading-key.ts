import { trimSigns } from '../base/trim-signs';
import { withoutBrackets } from '../base/without-brackets';
import { stripSpace } from '../names/normalise-name';

/** `学生\n（人次）` → `学生`: without white space, units in brackets, and signs at the end. */
export function headingKey(text: string): string {
  return trimSigns(withoutBrackets(stripSpace(text.normalize('NFKC'))), '*:/、');
}

/** A heading with the unit that tells what is counted: `志愿服务（小时）` is not `志愿服务（人次）`. */
export type UnitKind = 'people' | 'hours' | 'sessions' | 'items' | 'enterprises' | 'pieces' | 'other';

/** A unit; `isScaled` where it is a multiple or fraction of the counted one: 万人次, 分钟. */
export type Unit = { readonly kind: UnitKind; readonly isScaled: boolean };

/** Stands for a text in a column of units that is not a known unit. */
export const unknownUnit: Unit = { kind: 'other', isScaled: true };

const units: readonly (readonly [RegExp, UnitKind])[] = [
  [/^(人次?|名|位|人[/·.、]次)$/, 'people'],
  [/^(小?时|h|hours?)$/i, 'hours'],
  [/^(场次?|次|期)$/, 'sessions'],
  [/^项$/, 'items'],
  [/^家次?$/, 'enterprises'],
  [/^[篇条件张个部块份幅则]$/, 'pieces'],
];
const scaledHours = /^(分钟?|秒钟?|min|[天日周]|课时|学时|工时|人[·.]?(天|日|时|小时))$/i;
const others =
  /^([KMGT]i?B?|兆字?节?|字节|元|角|美元|%|‰|百分比|页|字|字数|米|平方米|平米|公里|m2?|㎡|km|公斤|千克|kg|吨|分值|得分|[班组队支套届届节课])$/i;

/** The unit that a text names; undefined where it names none. */
export function unitOf(text: string): Unit | undefined {
  const key = stripSpace(text.normalize('NFKC'))
    .replace(/^(计量)?单位[:：]?/, '')
    .replace(/^每/, '');
  const [, scale = '', bare = ''] = /^([十百千万亿]*)(.*?)数?$/.exec(key) ?? [];
  const kind = units.find(([pattern]) => pattern.test(bare))?.[1];
  if (kind !== undefined) return { kind, isScaled: scale !== '' };
  if (scaledHours.test(bare)) return { kind: 'hours', isScaled: true };
  if (others.test(key) || others.test(bare)) return { kind: 'other', isScaled: true };
  if (scale !== '' && bare === '') return { kind: 'other', isScaled: true };
  // 件/套, 张、份: alternatives, of which one is the unit.
  const parts = key.split(/[/、或]/);
  const first = parts.length < 2 ? undefined : parts.map(unitOf).find((unit) => unit !== undefined);
  return first !== undefined && parts.every((part) => part !== '' && part.length < 4) ? first : undefined;
}

export function unitKind(text: string): UnitKind | undefined {
  return unitOf(text)?.kind;
}

/** The unit in the brackets of a heading. */
export function unitInHeading(text: string): Unit | undefined {
  const brackets = [...text.normalize('NFKC').matchAll(/[([【〔{]([^()[\]【】〔〕{}]*)[)\]】〕}]/g)];
  return brackets.map(([, inside = '']) => unitOf(inside)).find((unit) => unit !== undefined);
}
