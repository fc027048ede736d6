import { HostError } from '../host-error';
import { HostObject, isRecord } from '../host-object';
import type { Property } from '../host-object';
import type { Place } from '../model/host-book';
import type { HostRule } from '../model/host-rule';
import { intersection } from './address';
import { checkedRule, demandTexts } from './checked-rule';
import type { Scope } from './scope';

/** The validation of all the places together; what differs between them reads as null. */
export function dataValidationObject(scope: Scope, places: () => readonly Place[]): HostObject {
  const fact = (name: string, fallback: unknown): Property => ({
    get: () => firstRule(places())?.facts[name] ?? fallback,
    set: (value) => {
      if (typeof value !== typeof fallback) throw new HostError('InvalidArgument');
      if (typeof fallback === 'object') demandTexts(value);
      changeRules(scope, places(), { [name]: value });
    },
  });
  return new HostObject('DataValidation', {
    properties: {
      rule: {
        get: () => firstRule(places())?.facts['rule'] ?? {},
        set: (value) => changeRules(scope, places(), { rule: checkedRule(value) }),
      },
      type: { get: () => typeOf(firstRule(places())) },
      errorAlert: fact('errorAlert', {}),
      prompt: fact('prompt', {}),
      ignoreBlanks: fact('ignoreBlanks', true),
      valid: { get: () => null },
    },
    methods: {
      clear: () => {
        demandFree(scope, places());
        for (const place of places()) removeRules(place);
      },
    },
  });
}

function typeOf(rule: HostRule | undefined): string {
  const given = rule?.facts['rule'];
  const [kind] = isRecord(given) ? Object.keys(given) : [];
  return kind === undefined ? 'None' : kind.charAt(0).toUpperCase() + kind.slice(1);
}

function demandFree(scope: Scope, places: readonly Place[]): void {
  const barred = places.some((place) => place.sheet.protectedBy !== 'nobody');
  if (scope.book.readOnly || barred) throw new HostError('AccessDenied');
}

function firstRule([place]: readonly Place[]): HostRule | undefined {
  return place?.sheet.validations.find((rule) =>
    rule.ranges.some((range) => intersection(range, place.range) !== undefined),
  );
}

/** Rules are one per write: a cell has at most one, so older ones give way where they overlap. */
function changeRules(scope: Scope, places: readonly Place[], facts: Readonly<Record<string, unknown>>): void {
  demandFree(scope, places);
  const [place] = places;
  if (place === undefined) return;
  const merged = { ...firstRule(places)?.facts, ...facts };
  for (const one of places) removeRules(one);
  place.sheet.validations.push({
    id: scope.book.nextId(),
    ranges: places.map((one) => one.range),
    facts: merged,
  });
}

function removeRules({ sheet, range }: Place): void {
  for (const rule of sheet.validations) {
    rule.ranges = rule.ranges.flatMap((other) => without(other, range));
  }
  sheet.validations = sheet.validations.filter((rule) => rule.ranges.length > 0);
}

type Box = Place['range'];

/** What is left of a range when a part is cut out of it: above, below, left and right. */
export function without(range: Box, cut: Box): Box[] {
  const common = intersection(range, cut);
  if (common === undefined) return [range];
  const middle = { ...range, top: common.top, bottom: common.bottom };
  const parts: Box[] = [
    { ...range, bottom: common.top - 1 },
    { ...range, top: common.bottom + 1 },
    { ...middle, right: common.left - 1 },
    { ...middle, left: common.right + 1 },
  ];
  return parts.filter((part) => part.top <= part.bottom && part.left <= part.right);
}
