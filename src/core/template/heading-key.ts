import { trimSigns } from '../base/trim-signs';
import { withoutBrackets } from '../base/without-brackets';
import { stripSpace } from '../names/normalise-name';

/** `学生\n（人次）` → `学生`: without white space, units in brackets, and signs at the end. */
export function headingKey(text: string): string {
  return trimSigns(withoutBrackets(stripSpace(text.normalize('NFKC'))), '*:/、');
}

/** What is counted in a heading: `志愿服务（小时）` is not `志愿服务（人次）`. */
export type UnitKind = 'people' | 'hours' | 'sessions' | 'items' | 'enterprises';

const units: readonly (readonly [RegExp, UnitKind])[] = [
  [/^(人次?|名|位)(数)?$/, 'people'],
  [/^(小?时|h|学时|课时)(数)?$/i, 'hours'],
  [/^(场次?|次|期)(数)?$/, 'sessions'],
  [/^项(数)?$/, 'items'],
  [/^家(次|数)?$/, 'enterprises'],
];

export function unitKind(text: string): UnitKind | undefined {
  const key = stripSpace(text.normalize('NFKC')).replace(/^单位[:：]?/, '');
  return units.find(([pattern]) => pattern.test(key))?.[1];
}

/** The unit in the brackets of a heading. */
export function unitInHeading(text: string): UnitKind | undefined {
  const brackets = [...text.normalize('NFKC').matchAll(/\(([^()]*)\)/g)];
  return brackets.map(([, inside = '']) => unitKind(inside)).find((unit) => unit !== undefined);
}
