import { mediaLevels, partsOfField, partsOfWhole } from './form-field';
import type { FormField, Part, Whole } from './form-field';
import type { Candidate } from './heading-candidate';
import type { HeadingMatch } from './match-heading';
import { isUnitOf } from './field-unit';
import { headingKey, unitInHeading, unitOf, unknownUnit } from './heading-key';
import { lastWords } from './heading-names';

/**
 * The meaning of 合计 and 其他 where only the headings beside them tell it: 活动情况{学生, 教师, 合计}. A 其他 beside unknown headings stays unknown:
 * 宣传{微信, 报纸, 其他}.
 */
export function inferSums<Place>(candidates: readonly Candidate<Place>[]): readonly Candidate<Place>[] {
  const parts = new Map<string, Set<Part>>();
  for (const { texts, match } of candidates) {
    for (let depth = 0; match !== undefined && depth < texts.length; depth++) {
      const key = groupKey(texts.slice(0, depth));
      parts.set(key, new Set([...(parts.get(key) ?? []), ...partsOfField(match.field)]));
    }
  }
  return candidates.map((candidate, at) => {
    const { texts, match } = candidate;
    const after = restAfter(candidates, at);
    if (after !== undefined) return { ...candidate, match: after };
    const beside = parts.get(groupKey(texts.slice(0, -1))) ?? new Set<Part>();
    if (match?.field.kind === 'rest') {
      const { of } = match.field;
      const isKnown = match.strength > 2 || partsOfWhole[of].some((part) => beside.has(part));
      return isKnown ? candidate : { ...candidate, match: undefined };
    }
    if (match !== undefined || texts.length < 2) return candidate;
    const field = inferred(core(candidate), beside);
    return field === undefined ? candidate : { ...candidate, match: matched(candidate, field, false) };
  });
}

/** 其他 right after parts of a whole that stands before them takes the rest of that whole: 校外人员, 其中：中小学生, 其他. */
function restAfter<Place>(candidates: readonly Candidate<Place>[], at: number): HeadingMatch | undefined {
  const [candidate] = candidates.slice(at, at + 1);
  if (candidate === undefined || !lastWords.rest.test(core(candidate))) return undefined;
  if (candidate.match !== undefined && (candidate.match.field.kind !== 'rest' || candidate.match.strength > 2))
    return undefined;
  const own = groupKey(candidate.texts.slice(0, -1));
  const held: Part[] = [];
  for (let before = at - 1; before >= 0; before--) {
    const { texts = [], match } = candidates[before] ?? {};
    if (match === undefined || groupKey(texts.slice(0, -1)) !== own) return undefined;
    const parts = partsOfField(match.field);
    if (parts.length === 0) return undefined;
    const whole = wholes.find(
      (one) => parts.length === partsOfWhole[one].length && partsOfWhole[one].every((part) => parts.includes(part)),
    );
    const isWhole = whole !== undefined && held.length > 0 && held.every((part) => parts.includes(part));
    if (isWhole && held.length < parts.length) {
      return matched(candidate, { kind: 'rest', of: whole }, candidates[at - 1]?.match?.subset === true);
    }
    held.push(...parts);
  }
  return undefined;
}

const wholes = ['visitors', 'campus', 'articles', 'participants'] as const;

function matched({ texts, unit }: Candidate<unknown>, field: FormField, subset: boolean): HeadingMatch {
  const said = unit === undefined ? unitInHeading(texts.at(-1) ?? '') : (unitOf(unit) ?? unknownUnit);
  const isOther = said !== undefined && !isUnitOf(field, said);
  return { field, strength: 2, subset, ...(isOther && { otherUnit: true }) };
}

function core({ texts }: Candidate<unknown>): string {
  return headingKey(texts.at(-1) ?? '')
    .replace(/^其中[:：]?/, '')
    .replace(/(人次|人数|人员|数)$/, '');
}

function inferred(last: string, beside: ReadonlySet<Part>): FormField | undefined {
  const of = wholeOf(beside);
  if (of === undefined) return undefined;
  if (lastWords.rest.test(last)) return { kind: 'rest', of };
  if (!lastWords.sum.test(last)) return undefined;
  return of === 'articles' ? { kind: 'levels', levels: mediaLevels } : { kind: 'count', id: of };
}

/** The smallest whole that holds everything beside it; students and teachers alone are not all participants. */
function wholeOf(beside: ReadonlySet<Part>): Whole | undefined {
  const wholes = ['visitors', 'articles', 'participants'] as const;
  return beside.size === 0
    ? undefined
    : wholes.find((whole) => [...beside].every((part) => partsOfWhole[whole].includes(part)));
}

function groupKey(texts: readonly string[]): string {
  return texts.map(headingKey).join('/');
}
