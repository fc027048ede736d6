import { blank, isPresent, unread } from '../base/parsed';
import type { Parsed } from '../base/parsed';
import { exact, sum, toNumber } from '../base/decimal';
import { mediaLevels, partsOfField, partsOfWhole } from './form-field';
import type { FormField, Part, Whole } from './form-field';
import { amountOf } from './form-line';
import type { Amounts } from './form-line';
import { isSumSlot } from './form-slot';
import type { Slot } from './form-slot';

/** A sum on the form, and the slots that a reader adds up to it. */
type SumOnForm<Place> = {
  readonly slot: Slot<Place>;
  readonly parts: readonly Slot<Place>[];
  readonly missing: readonly Part[];
};

/** How the numbers of a form hang together: what 其他 takes, and which slots make up which sum. */
export type FormSums<Place> = {
  readonly valueOf: (slot: Slot<Place>, amounts: Amounts) => Parsed<number>;
  /** The sums of a line that do not add up; where 其他 is below 0, only that one. */
  readonly faultsOf: (amounts: Amounts) => readonly SumFault<Place>[];
  /** The sums of these numbers that do not add up. */
  readonly apart: (valueOf: (slot: Slot<Place>) => Parsed<number>) => readonly SumFault<Place>[];
};

/** A sum that differs from its parts on the form, or a 其他 below 0. */
export type SumFault<Place> =
  | {
      readonly is: 'apart';
      readonly slot: Slot<Place>;
      readonly whole: number | null;
      readonly parts: number;
      readonly partSlots: readonly Slot<Place>[];
      /** Parts of the sum for which the form has no column. */
      readonly missing: readonly Part[];
    }
  | {
      readonly is: 'negative';
      readonly slot: Slot<Place>;
      readonly rest: number;
      readonly partSlots: readonly Slot<Place>[];
    };

type Rest<Place> = {
  readonly whole: FormField;
  readonly minus: readonly Slot<Place>[];
  readonly parts: readonly Part[];
};

export function formSums<Place>(slots: readonly Slot<Place>[]): FormSums<Place> {
  const rests = restsOf(slots);
  const partsOf = (slot: Slot<Place>): readonly Part[] => rests.get(slot)?.parts ?? partsOfField(slot.field);
  const sums = slots.filter(isSumSlot).flatMap((slot) => sumOnForm(slot, slots, partsOf));
  const raw = (slot: Slot<Place>, amounts: Amounts): Parsed<number> => {
    const rest = rests.get(slot);
    if (rest === undefined) return amountOf(amounts, slot.field);
    return minus(
      amountOf(amounts, rest.whole),
      rest.minus.map((part) => raw(part, amounts)),
    );
  };
  const valueOf = (slot: Slot<Place>, amounts: Amounts): Parsed<number> => {
    const value = raw(slot, amounts);
    return rests.has(slot) && isPresent(value) && value < 0 ? blank : value;
  };
  const apart: FormSums<Place>['apart'] = (numberOf) => sums.flatMap((on) => faultOf(on, numberOf));
  const faultsOf: FormSums<Place>['faultsOf'] = (amounts) => {
    const negative = [...rests].flatMap(([slot, rest]): SumFault<Place>[] => {
      const value = raw(slot, amounts);
      return isPresent(value) && value < 0 ? [{ is: 'negative', slot, rest: value, partSlots: rest.minus }] : [];
    });
    if (negative.length > 0) return negative;
    return apart((slot) => valueOf(slot, amounts));
  };
  return { valueOf, faultsOf, apart };
}

function faultOf<Place>(
  { slot, parts, missing }: SumOnForm<Place>,
  numberOf: (slot: Slot<Place>) => Parsed<number>,
): readonly SumFault<Place>[] {
  const whole = numberOf(slot);
  const values = parts.map(numberOf);
  if (whole === unread || values.includes(unread)) return [];
  const present = values.filter(isPresent);
  if (!isPresent(whole) && present.length === 0) return [];
  const total = added(present);
  if (isPresent(whole) && whole === total) return [];
  const shown = isPresent(whole) ? whole : null;
  return [{ is: 'apart', slot, whole: shown, parts: total, partSlots: parts, missing }];
}

/** The rest of a whole; blank parts subtract nothing, and an unread one makes the rest unread. */
function minus(whole: Parsed<number>, parts: readonly Parsed<number>[]): Parsed<number> {
  if (whole === unread || parts.includes(unread)) return unread;
  if (!isPresent(whole)) return blank;
  return toNumber(exact(whole).sub(exact(added(parts.filter(isPresent)))));
}

function added(numbers: readonly number[]): number {
  return toNumber(sum(numbers.map(exact)));
}

/** 其他 takes what the other slots of its group leave of the group's whole; those deeper down come first. */
function restsOf<Place>(slots: readonly Slot<Place>[]): ReadonlyMap<Slot<Place>, Rest<Place>> {
  const rests = new Map<Slot<Place>, Rest<Place>>();
  const deepestFirst = slots.filter(({ field }) => field.kind === 'rest').sort((a, b) => b.path.length - a.path.length);
  for (const slot of deepestFirst) {
    if (slot.field.kind !== 'rest') continue;
    const all = partsOfWhole[slot.field.of];
    const group = slot.path.slice(0, -1);
    const partsIn = (other: Slot<Place>) => rests.get(other)?.parts ?? partsOfField(other.field);
    const inside = slots.filter((other) => {
      const parts = partsIn(other);
      return other !== slot && isWithin(other, group) && isStrictlyInside(parts, all);
    });
    const minuend = inside.filter((other) => !inside.some((wider) => isStrictlyInside(partsIn(other), partsIn(wider))));
    const taken = new Set(minuend.flatMap(partsIn));
    rests.set(slot, {
      whole: wholeField(slot.field.of),
      minus: minuend,
      parts: all.filter((part) => !taken.has(part)),
    });
  }
  return rests;
}

function wholeField(of: Whole): FormField {
  return of === 'articles' ? { kind: 'levels', levels: mediaLevels } : { kind: 'count', id: of };
}

/**
 * The slots that a reader adds up to a sum: those of its group, of an inner group that group's own sum where it has one, and no 其中. Beside
 * a sum without a group, wider slots replace those inside them.
 */
function sumOnForm<Place>(
  slot: Slot<Place>,
  slots: readonly Slot<Place>[],
  partsOf: (slot: Slot<Place>) => readonly Part[],
): readonly SumOnForm<Place>[] {
  const group = slot.path.slice(0, -1);
  const all = partsOf(slot);
  const inGroup = slots.filter((other) => {
    if (other === slot || other.subset || !isWithin(other, group)) return false;
    return isStrictlyInside(partsOf(other), all) || isOtherPerson(other, slot);
  });
  const innerSums = inGroup.filter((other) => isSumSlot(other) && other.path.length > slot.path.length);
  const isSummed = (other: Slot<Place>) =>
    innerSums.some((inner) => inner !== other && isWithin(other, inner.path.slice(0, -1)));
  const isInWider = (other: Slot<Place>) =>
    group.length === 0 && inGroup.some((wider) => isStrictlyInside(partsOf(other), partsOf(wider)));
  const parts = inGroup.filter((other) => !isSummed(other) && !isInWider(other));
  if (parts.length < (group.length === 0 ? 2 : 1)) return [];
  const held = new Set(parts.flatMap(partsOf));
  return [{ slot, parts, missing: all.filter((part) => !held.has(part)) }];
}

/** True where 志愿者 is in the same group as students and teachers, so that a reader adds it to them. */
function isOtherPerson<Place>({ field, path }: Slot<Place>, slot: Slot<Place>): boolean {
  const isPerson = field.kind === 'count' && (field.id === 'volunteers' || field.id === 'masters');
  const isOfPeople = slot.field.kind === 'count' && slot.path.length > 1;
  return isPerson && isOfPeople && path.length === slot.path.length;
}

function isWithin<Place>({ path }: Slot<Place>, group: readonly string[]): boolean {
  return path.length > group.length && group.every((key, at) => key === path[at]);
}

/** True for a set of parts of a whole that is not all of them. */
function isStrictlyInside(parts: readonly Part[], all: readonly Part[]): boolean {
  return parts.length > 0 && parts.length < all.length && parts.every((part) => all.includes(part));
}
