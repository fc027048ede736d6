import type { Parsed } from '../base/parsed';
import type { ScoringRules } from './scoring-specs';

export type { ScoringRules } from './scoring-specs';

/** 活动设置, read: texts are '' where empty. */
export type Settings = {
  readonly scheme: string;
  readonly school: string;
  readonly event: string;
  readonly year: Parsed<number>;
  readonly semester: string;
  readonly theme: string;
  readonly basis: string;
  readonly organiser: string;
  readonly start: Parsed<string>;
  readonly end: Parsed<string>;
  readonly deadline: Parsed<string>;
  readonly columnUrl: string;
  readonly filledBy: string;
  readonly phone: string;
  /** 参评类别, one or more. */
  readonly scoredKinds: readonly string[];
  /** False where 参评类别 has a misspelt name (G1), so that it is unknown who is scored. */
  readonly scoredKindsKnown: boolean;
  /** 应报材料, in the order of 报送登记. */
  readonly askedMaterials: readonly string[];
  readonly rules: ScoringRules;
  /** `列名 附件2.学生人次` → heading: own headings by `table sheet.heading`. */
  readonly ownHeadings: ReadonlyMap<string, string>;
};
