import { absentText, notApplicableText, recusedText } from '../base/cell-words';
import type { Parsed } from '../base/parsed';
import type { Department } from '../names/department';
import type { SubjectKind } from '../rubric/criterion';

/** A row of 评委. */
export type Judge = {
  readonly name: string;
  /** 所属单位: their marks for it are left out; null where none is given. */
  readonly department: Department | null;
  /** The departments that 所属单位 may mean where its name is shared (U5): this judge's marks for them cannot be read. */
  readonly unsure: readonly Department[];
  readonly group: string;
  readonly row: number;
};

/** What a judge marks: a department, or one of its teams, competitions or activities. */
export type Subject = {
  readonly kind: SubjectKind;
  readonly department: Department;
  /** '' where the department itself is the subject. */
  readonly name: string;
};

/** A number, or one of four other states, which are kept apart: 未评 is blank. */
export const markStates = [absentText, recusedText, notApplicableText] as const;
export type MarkState = (typeof markStates)[number];

export type Mark = {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly judge: Judge;
  readonly criterionId: string;
  readonly subject: Subject;
  readonly value: Parsed<number | MarkState>;
};

/** `信息技术系` or `信息技术系／数控教学团队`: the heading of a marking column. */
export function subjectLabel(subject: Subject): string {
  return subject.name === '' ? subject.department.name : `${subject.department.name}／${subject.name}`;
}
