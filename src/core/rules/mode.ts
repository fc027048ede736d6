import type { Message } from '../base/findings';
import type { CriterionRule } from './criterion-rule';
import type { Kind } from './kinds';
import type { LineState, LineTerm } from './line-rule';
import { above, read } from './term';
import type { Term, Test } from './term';

/**
 * What the lines of a department come to: how many have a state, Σ, greatest and least of what they are worth, Σ数量 and what it
 * divides by, how many departments have a greater Σ数量; the lists are those of the criterion.
 */
export type UnitName =
  `count.${LineState}` | 'sum' | 'greatest' | 'least' | 'quantity' | 'due' | 'departmentsAbove' | 'kinds' | 'places';

export type UnitTerm = Term<UnitName>;
export type UnitTest = Test<UnitName>;

export const count = (state: LineState) => read<UnitName>(`count.${state}`);
export const has = (state: LineState): UnitTest => above<UnitName>(count(state), 0);

/** How lines become the score of a department, before rounding; the states of its lines decide whether it has one. */
export type UnitRule = {
  /** Lines that contradict each other (C3). */
  readonly contradicts?: UnitTest;
  /** Nothing counts although lines say something: as if nothing were entered. */
  readonly empty?: UnitTest;
  /** Else it cannot be computed (C5). */
  readonly ready?: UnitTest;
  readonly points: UnitTerm;
  /** True where Σ数量 and what it divides by are asked for. */
  readonly totals?: boolean;
  /** True where the score depends on the other departments. */
  readonly compares?: boolean;
};

/** How 参数 is written: the grammar of workbook.md by its entries. */
export type ParameterGrammar = {
  readonly entries: 'prices' | 'prices or 全扣' | 'yes or no' | 'places' | 'bands' | 'base' | 'full mark' | 'names';
  /** What a message offers where 参数 cannot be read. */
  readonly form: string;
  readonly optional: boolean;
  /** What may stand there as a clerk would write it, for 开始; '' where it may be empty. */
  readonly examples: readonly string[];
};

/** A way of scoring (scoring.md, table of 方式), stated once: read as numbers, as formulas and in words. */
export type Mode = {
  readonly parameters: ParameterGrammar;
  /** False where the mode is scored from numbers: a text in 事项 is a note beside 数量 there. Else one 事项 alone is one of it. */
  readonly countsKinds: (rule: CriterionRule) => boolean;
  /** Whether Σ应有数 plays a part. */
  readonly divides: (rule: CriterionRule) => boolean;
  /** 事项 that it knows, in the order in which they win. */
  readonly kinds: (rule: CriterionRule) => readonly Kind[];
  /** What a person may write in 事项 besides what 参数 prices. */
  readonly words: readonly string[];
  /** The state of a line that says something; registers may name 事项 without a price. */
  readonly state: (rule: CriterionRule, isRegister: boolean) => LineTerm;
  /** What a line is worth: points, 数量 or the place of its band; null where lines are only counted. */
  readonly worth: LineTerm | null;
  readonly unit: (rule: CriterionRule) => UnitRule;
  /** 依据 of a score. */
  readonly basis: (facts: UnitFacts) => Message;
  /** True where lines of a register mean something together that none says alone: they are added up before they are read. */
  readonly linesTogether?: boolean;
  /** Where the rule is a computation that a limit may hold back: the sentence that says so with its numbers. */
  readonly limited?: 'explain.lossCapped' | 'explain.gainCapped' | 'explain.ratioCapped';
  /** True where nothing entered is full marks until a row says otherwise (C1). */
  readonly fullUnlessEntered?: boolean;
};

/** What 依据 tells of: numbers as they are shown. */
export type UnitFacts = {
  readonly max: number;
  readonly points: number;
  readonly sum: number;
  readonly quantity: number;
  readonly due: number | null;
  readonly place: number;
  /** `迟交×1；缺一项×2` */
  readonly what: string;
  /** The 事项 of the first line in a state; '' where there is none. */
  readonly kindIn: (state: LineState) => string;
};
