import type { Parsed } from '../base/parsed';

/** A unit of the school, one row of 单位. Compared by identity: each is made once. */
export type Department = {
  /** Canonical name, as the row writes it (white space removed). */
  readonly name: string;
  readonly aliases: readonly string[];
  /** 参评, 职能, 牵头, 配合, or the school's own. */
  readonly kinds: readonly string[];
  readonly students: Parsed<number>;
  readonly teachers: Parsed<number>;
  readonly classes: Parsed<number>;
  /** True where two rows of 单位 have this name (U5): the name then finds no department, and the second row is left out. */
  readonly twice?: true;
  /** Row on the sheet 单位, from 0. */
  readonly row: number;
};
