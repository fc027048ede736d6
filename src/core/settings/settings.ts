import type { Parsed } from '../base/parsed';
import type { Exact, Rounding } from '../base/decimal';

/** What the scoring rules are; `unread` where a setting cannot be read (G1), so that what depends on it is refused. */
export type ScoringRules = {
  readonly fullMark: Parsed<Exact>;
  readonly decimals: Parsed<number>;
  readonly rounding: Parsed<Rounding>;
  readonly trimming: Parsed<'per-criterion' | 'per-judge'>;
  /** 去掉最高最低分的最少评委数, at least 3. */
  readonly trimThreshold: Parsed<number>;
  /** 评委组权重 by group; blank where all judges count alike. */
  readonly groupWeights: Parsed<ReadonlyMap<string, Exact>>;
  readonly ties: Parsed<'skip' | 'dense'>;
  readonly notApplicable: Parsed<'mean-of-others' | 'rescale' | 'zero'>;
  /** 总分上限; blank where there is none. */
  readonly cap: Parsed<Exact>;
  readonly excellentLine: Parsed<Exact>;
  readonly goodLine: Parsed<Exact>;
  readonly passLine: Parsed<Exact>;
  /** 优秀比例 as a share of 1; blank where the line alone decides. */
  readonly excellentShare: Parsed<Exact>;
  /** 重大活动分值; blank until the school gives it: crediting is then refused. */
  readonly eventPoints: Parsed<Exact>;
};

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
  /** False where 参评类别 stands under a name that is only nearly right (G1): nobody can say who is scored. */
  readonly scoredKindsKnown: boolean;
  /** 应报材料, in the order of 报送登记. */
  readonly askedMaterials: readonly string[];
  readonly rules: ScoringRules;
  /** `列名 附件2.学生人次` → heading: own headings by `table sheet.heading`. */
  readonly ownHeadings: ReadonlyMap<string, string>;
};
