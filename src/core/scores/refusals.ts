import type { Book } from '../book/read-book';
import { normaliseName } from '../names/normalise-name';
import type { Judge } from '../judges/judge';
import { blank, isPresent, unread } from '../base/parsed';
import type { Department } from '../names/department';
import { columnsRead } from '../rubric/columns-read';
import type { Criterion } from '../rubric/criterion';
import { avoids } from './mark-book';
import { linesAreInOrder } from './standing';
import type { ScoringRules } from '../settings/settings';
import type { FoundTables } from '../tables/find-tables';

/**
 * What settings refuse (G1): a rule that cannot be read leaves open what depends on it, and nothing else. The findings are those
 * of the settings themselves.
 */
export type Refusals = {
  /** No score can be rounded, or nobody can say who is scored. */
  readonly all: boolean;
  /** Judges' marks cannot be aggregated. */
  readonly judged: boolean;
  readonly notApplicable: boolean;
  readonly totals: boolean;
  readonly ranks: boolean;
  readonly grades: boolean;
  /** A column that the criterion is scored from cannot be told (X7), or whether it applies to the department (U5). */
  readonly unread: (criterion: Criterion, department: Department) => boolean;
};

export function findRefusals(book: Book): Refusals {
  const { judges, found } = book;
  const { rules } = book.settings;
  const lines = [rules.excellentLine, rules.goodLine, rules.passLine];
  return {
    all: rules.decimals === unread || rules.rounding === unread || !book.settings.scoredKindsKnown,
    judged:
      [rules.trimming, rules.trimThreshold, rules.groupWeights].includes(unread) ||
      trimsByJudgeAndGroup(rules) ||
      weighsNobody(rules, judges) ||
      marksWithoutWeight(book).length > 0,
    notApplicable: rules.notApplicable === unread,
    totals: rules.cap === unread,
    ranks: rules.ties === unread,
    unread: unreadCriteria(rules, found),
    grades: lines.includes(unread) || rules.excellentShare === unread || !linesAreInOrder(rules),
  };
}

/** 按评委总分 needs one ranking of judges; with groups there are several. */
export function trimsByJudgeAndGroup(rules: ScoringRules): boolean {
  return rules.trimming === 'per-judge' && isPresent(rules.groupWeights);
}

/** Weights of which no group is that of a judge: 专业, 大众 where the judges are 专业评委 and 大众评委. */
export function weighsNobody(rules: ScoringRules, judges: readonly Judge[]): boolean {
  return judges.length > 0 && judgesWithoutWeight(rules, judges).length === judges.length;
}

/** Judges without a weight who marked somebody: nobody can say how much that counts. */
export function marksWithoutWeight({ settings, judges, markingSheets }: Book): readonly Judge[] {
  const outside = new Set(judgesWithoutWeight(settings.rules, judges));
  return markingSheets.flatMap(({ judge, marks }) => {
    const counts = marks.some(({ value, subject }) => typeof value === 'number' && !avoids(judge, subject.department));
    return outside.has(judge) && counts ? [judge] : [];
  });
}

/** Judges whose group has no weight. */
export function judgesWithoutWeight(rules: ScoringRules, judges: readonly Judge[]): readonly Judge[] {
  const { groupWeights } = rules;
  if (groupWeights === blank || !isPresent(groupWeights)) return [];
  return judges.filter((judge) => !groupWeights.has(normaliseName(judge.group)));
}

function unreadCriteria(rules: ScoringRules, { tables }: FoundTables): Refusals['unread'] {
  const unreadable = new Set<string>();
  for (const [id, table] of tables) for (const heading of table.unreadable) unreadable.add(`${id}.${heading}`);
  return (criterion, department) => {
    if (criterion.unsureFor.includes(department)) return true;
    return unreadable.size > 0 && columnsRead(criterion, rules).some((key) => unreadable.has(key));
  };
}

/** Whether a criterion is refused: by settings as a whole, or because what it is scored from cannot be read. */
export function refuses(refusals: Refusals, criterion: Criterion, department: Department): boolean {
  if (refusals.all || (refusals.judged && criterion.mode === '评委')) return true;
  return refusals.unread(criterion, department);
}
