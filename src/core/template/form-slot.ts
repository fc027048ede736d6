import { fieldKey, mediaLevels, partsOfField } from './form-field';
import type { FormField } from './form-field';
import { stripSpace } from '../names/normalise-name';
import { headingKey } from './heading-key';
import type { Candidate } from './heading-candidate';
import { inferSums } from './infer-sums';
import { levelsIn } from './heading-levels';
import { lastWords } from './heading-names';
import type { HeadingMatch } from './match-heading';

/** A place that a form wants filled: a column, or in a form of indicators a line. `Place` says which. */
export type Slot<Place> = Omit<HeadingMatch, 'strength' | 'otherUnit'> & {
  readonly place: Place;
  /** The heading from its group down, without units. */
  readonly path: readonly string[];
};

/** How the headings of a form were understood. */
export type Slots<Place> = {
  readonly slots: readonly Slot<Place>[];
  /** Headings that name no field, as they are written. */
  readonly unmatched: readonly string[];
  /** Headings that ask for a number in a unit other than the one that is counted. */
  readonly otherUnits: readonly string[];
  /** Headings that share one field, so that it is unknown which is meant. */
  readonly ambiguous: readonly { readonly field: FormField; readonly headings: readonly string[] }[];
};

/** One slot for each field: of several headings the surest. Where none is surer than the others the field has no slot. */
export function slotsOf<Place>(candidates: readonly Candidate<Place>[]): Slots<Place> {
  const unmatched: string[] = [];
  const otherUnits: string[] = [];
  const byField = new Map<string, (Candidate<Place> & { readonly match: HeadingMatch })[]>();
  for (const candidate of inferSums(candidates)) {
    const { match } = candidate;
    if (match === undefined) unmatched.push(headingText(candidate.texts));
    else if (match.otherUnit === true) otherUnits.push(withUnit(candidate));
    else {
      const key = fieldKey(match.field);
      byField.set(key, [...(byField.get(key) ?? []), { ...candidate, match }]);
    }
  }
  const slots: Slot<Place>[] = [];
  const ambiguous: { field: FormField; headings: string[] }[] = [];
  for (const list of byField.values()) {
    const surest = Math.max(...list.map(({ match }) => match.strength));
    const taken = list.filter(({ match }) => match.strength === surest);
    for (const { match, texts } of list) if (match.strength < surest) unmatched.push(headingText(texts));
    const [only] = taken;
    if (only === undefined) continue;
    if (taken.length > 1) {
      ambiguous.push({ field: only.match.field, headings: taken.map(({ texts }) => headingText(texts)) });
    } else {
      const { field, subset } = only.match;
      slots.push({ field, subset, place: only.place, path: only.texts.map(headingKey).filter((key) => key !== '') });
    }
  }
  return { slots: withSubsets(fitted(slots)), unmatched, otherUnits, ambiguous };
}

/** How many fields the headings name. */
export function fieldCount({ slots, otherUnits, ambiguous }: Slots<unknown>): number {
  return slots.length + otherUnits.length + ambiguous.length;
}

function withUnit({ texts, unit }: Candidate<unknown>): string {
  const written = texts
    .map(stripSpace)
    .filter((text) => text !== '')
    .join('／');
  return unit === undefined ? written : `${written}（${unit}）`;
}

export function headingText(texts: readonly string[]): string {
  return texts
    .map(headingKey)
    .filter((key) => key !== '')
    .join('／');
}

/** The place of a slot, for a sentence. */
export function slotText({ path }: Pick<Slot<unknown>, 'path'>): string {
  return path.join('／');
}

export function isSumSlot<Place>({ field, path }: Slot<Place>): boolean {
  if (field.kind === 'levels') {
    return field.levels.length === mediaLevels.length && levelsIn(path.at(-1) ?? '') === undefined;
  }
  if (field.kind !== 'count') return false;
  if (field.id === 'participants') return true;
  const isWhole = field.id === 'campus' || field.id === 'visitors';
  return isWhole && lastWords.sum.test((path.at(-1) ?? '').replace(/(人次|人数|数)$/, ''));
}

/**
 * What a heading means beside the others: 市级 (also 市级以上) counts 区县级 too, and 省级 the 国家级, where no column of the form takes
 * them; 校级以上 beside 校级 is what is above it; 开始日期 alone, without 止 beside it, is the whole 活动时间.
 */
function fitted<Place>(slots: readonly Slot<Place>[]): readonly Slot<Place>[] {
  const has = (key: string) => slots.some(({ field }) => fieldKey(field) === key);
  const levels = slots.flatMap(({ field }) =>
    field.kind === 'levels' && field.levels.length < mediaLevels.length ? [field] : [],
  );
  const isTaken = (level: (typeof mediaLevels)[number]) => levels.some((field) => field.levels.includes(level));
  const hasRest = has('rest articles');
  return slots.map((slot) => {
    const { field, path } = slot;
    if (field.kind === 'levels' && field.levels[0] === '市级' && !isTaken('区县级')) {
      return { ...slot, field: { ...field, levels: ['区县级', ...field.levels] } };
    }
    if (field.kind === 'levels' && field.levels.length === 1) {
      const takesNational = field.levels[0] === '省级' && !isTaken('国家级') && !hasRest;
      if (takesNational) return { ...slot, field: { ...field, levels: ['省级', '国家级'] } };
    }
    const [lowest] = field.kind === 'levels' ? field.levels : [];
    const isAbove = lowest !== undefined && /[^及或、)]以上/.test(path.at(-1) ?? '') && has(`levels ${lowest}`);
    if (field.kind === 'levels' && isAbove) return { ...slot, field: { ...field, levels: field.levels.slice(1) } };
    const isStart = field.kind === 'text' && field.id === 'start';
    if (isStart && !has('end') && !has('when') && !lastWords.start.test(path.at(-1) ?? '')) {
      return { ...slot, field: { kind: 'text', id: 'when' } };
    }
    return slot;
  });
}

/** 其中 before the first of several headings applies to those that follow in the same group. */
function withSubsets<Place>(slots: readonly Slot<Place>[]): readonly Slot<Place>[] {
  const done: Slot<Place>[] = [];
  for (const slot of slots) {
    const previous = done.at(-1);
    const parts = partsOfField(slot.field);
    const isBeside = (other: Slot<Place>) => other.path.slice(0, -1).join('/') === slot.path.slice(0, -1).join('/');
    const isOf = (whole: Slot<Place>) => {
      const all = partsOfField(whole.field);
      return !whole.subset && isBeside(whole) && all.length > parts.length && parts.every((part) => all.includes(part));
    };
    const follows = previous?.subset === true && isBeside(previous) && parts.length > 0;
    done.push(
      follows &&
        done.some(
          (whole) =>
            isOf(whole) && partsOfField(previous.field).every((part) => partsOfField(whole.field).includes(part)),
        )
        ? { ...slot, subset: true }
        : slot,
    );
  }
  return done;
}
