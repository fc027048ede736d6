import { mediaLevels, partsOfField, partsOfWhole } from './form-field';
import type { FormField, Part, Whole } from './form-field';
import type { Candidate } from './form-slot';
import { headingKey } from './heading-key';
import { lastWords } from './heading-names';

/**
 * What 合计 and 其他 of a group mean where only the headings beside them say it: 活动情况{学生, 教师, 合计}. Of 其他 beside
 * nothing that is known nobody can say what it is to take: 宣传{微信, 报纸, 其他}.
 */
export function inferSums<Place>(candidates: readonly Candidate<Place>[]): readonly Candidate<Place>[] {
  const parts = new Map<string, Set<Part>>();
  for (const { texts, match } of candidates) {
    for (let depth = 0; match !== undefined && depth < texts.length; depth++) {
      const key = groupKey(texts.slice(0, depth));
      parts.set(key, new Set([...(parts.get(key) ?? []), ...partsOfField(match.field)]));
    }
  }
  return candidates.map((candidate) => {
    const { texts, match } = candidate;
    const beside = parts.get(groupKey(texts.slice(0, -1))) ?? new Set<Part>();
    if (match?.field.kind === 'rest') {
      const { of } = match.field;
      const isKnown = match.strength > 2 || partsOfWhole[of].some((part) => beside.has(part));
      return isKnown ? candidate : { ...candidate, match: undefined };
    }
    if (match !== undefined || texts.length < 2) return candidate;
    const field = inferred(headingKey(texts.at(-1) ?? '').replace(/(人次|人数|人员|数)$/, ''), beside);
    return field === undefined ? candidate : { ...candidate, match: { field, strength: 2, subset: false } };
  });
}

function inferred(last: string, beside: ReadonlySet<Part>): FormField | undefined {
  const of = wholeOf(beside);
  if (of === undefined) return undefined;
  if (lastWords.rest.test(last)) return { kind: 'rest', of };
  if (!lastWords.sum.test(last)) return undefined;
  return of === 'articles' ? { kind: 'levels', levels: mediaLevels } : { kind: 'count', id: of };
}

/** The smallest whole that holds all that stands beside it; students and teachers are not all participants. */
function wholeOf(beside: ReadonlySet<Part>): Whole | undefined {
  const wholes = ['visitors', 'articles', 'participants'] as const;
  return beside.size === 0
    ? undefined
    : wholes.find((whole) => [...beside].every((part) => partsOfWhole[whole].includes(part)));
}

function groupKey(texts: readonly string[]): string {
  return texts.map(headingKey).join('/');
}
