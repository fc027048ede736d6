import type { TableRows } from '../schemes/table-rows';
import { tableSpec } from '../tables/table-spec';
import type { Say } from '../../words/words';
import { inputHeaderRow, inputSheet } from './input-sheet';
import type { InputSheetOptions } from './input-sheet';
import { fitsInline } from './pick-lists';
import type { SheetContent, Validation } from '../base/sheet-content';

/** A criterion whose data source is 考核登记, as far as laying out the register needs it. */
export type LedgerCriterion = {
  readonly id: string;
  readonly content: string;
  /** 考核部门 */
  readonly assessor: string;
  /** The kinds allowed in 事项; empty where any text is. */
  readonly kinds: readonly string[];
  /** Names of departments to which it does not apply. */
  readonly notApplicableTo: readonly string[];
};

type Block = { readonly criterion: LedgerCriterion; readonly departments: readonly string[] };

/**
 * 考核登记 as it is first laid out: one row per scored department and ledger criterion, grouped by 考核部门 so that each office finds its rows
 * together. A row without 事项 and 数量 is not an entry. The kinds of a criterion are offered but not enforced, because the rubric may change
 * later.
 */
export function ledgerSheet(
  departments: readonly string[],
  criteria: readonly LedgerCriterion[],
  options: InputSheetOptions,
): SheetContent {
  const spec = tableSpec('ledger');
  const blocks = groupByAssessor(criteria).map((criterion) => blockOf(criterion, departments));
  const content = inputSheet(spec, rowsOf(blocks), options);
  const kindColumn = spec.columns.findIndex(({ heading }) => heading === '事项');
  const kindValidations = kindRanges(blocks).flatMap(({ top, bottom, criterion }) =>
    kindValidation(criterion, { top, left: kindColumn, bottom, right: kindColumn }, options.say),
  );
  return { ...content, validations: [...(content.validations ?? []), ...kindValidations] };
}

/** Criteria of one 考核部门 together, in the order of the rubric. */
export function groupByAssessor<T extends { readonly assessor: string }>(criteria: readonly T[]): readonly T[] {
  const assessors = [...new Set(criteria.map(({ assessor }) => assessor))];
  return assessors.flatMap((assessor) => criteria.filter((criterion) => criterion.assessor === assessor));
}

function blockOf(criterion: LedgerCriterion, departments: readonly string[]): Block {
  return { criterion, departments: departments.filter((name) => !criterion.notApplicableTo.includes(name)) };
}

function rowsOf(blocks: readonly Block[]): TableRows {
  return {
    headings: ['单位', '编号', '评分内容', '登记部门'],
    rows: blocks.flatMap(({ criterion, departments }) =>
      departments.map((name) => [name, criterion.id, criterion.content, criterion.assessor]),
    ),
  };
}

function kindRanges(blocks: readonly Block[]): { top: number; bottom: number; criterion: LedgerCriterion }[] {
  let next = inputHeaderRow + 1;
  return blocks.flatMap(({ criterion, departments }) => {
    const top = next;
    next += departments.length;
    return departments.length === 0 ? [] : [{ top, bottom: next - 1, criterion }];
  });
}

/** What 事项 offers in the rows of a criterion. */
export function kindValidation(criterion: LedgerCriterion, range: Validation['range'], say: Say): Validation[] {
  const { kinds, id } = criterion;
  if (!fitsInline(kinds)) return [];
  const message = say('input.kinds', { kinds: kinds.join('、') });
  return [
    { range, rule: { kind: 'list', values: kinds }, strict: false, title: `${id} 事项`, message, prompt: message },
  ];
}
