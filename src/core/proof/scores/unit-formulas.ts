import { unfinishedText, unreadText } from '../../base/cell-words';
import { toNumber } from '../../base/decimal';
import { modes } from '../../rules/all-modes';
import type { UnitName, UnitTest } from '../../rules/mode';
import { nothingEntered } from '../../rules/nothing-entered';
import { registerRules } from '../../rules/register-rules';
import { formulaOf, testFormula } from '../../rules/term-formula';
import type { Cells } from '../../rules/term-formula';
import { columnRange } from './formula';
import type { Block } from './line';
import { lineHeadings } from './line';
import type { LineHeading } from './line';
import { linesName } from './live-names';
import { priceColumns } from './price-lists';
import type { PricePlace } from './price-lists';
import type { Unit } from './units';

/** Cells of the unit's own row on 计分过程. */
export type UnitCells = { readonly quantity: string; readonly due: string; readonly state: string };

export type UnitFormulas = {
  /** Σ数量; undefined where the rule needs none. */
  readonly quantity?: string;
  readonly due?: string;
  readonly state: string;
  readonly points: string;
};

export type UnitContext = {
  readonly block: Block;
  readonly cells: UnitCells;
  readonly prices: PricePlace;
  /** The formula that reads 学生数 of the department; undefined where there is no such column. */
  readonly students: string | undefined;
  /** Σ数量 of all departments on the criterion, where the mode compares. */
  readonly quantities: string;
};

/** How the lines of a unit become its unrounded score, by the rule of the mode. */
export function unitFormulas(unit: Unit, context: UnitContext): UnitFormulas {
  const { criterion } = unit;
  const { block, cells } = context;
  const nothing = nothingOf(unit);
  const nothingState = nothing === null ? unfinishedText : '计分';
  const fallback = nothing === null ? '""' : String(toNumber(nothing.points));
  if (block === null) return { state: `"${nothingState}"`, points: fallback };
  const rule = modes[criterion.mode].unit(criterion);
  const read = unitCells(unit, context, block);
  const count = (word: string) => `COUNTIF(${range('状态', block)},"${word}")`;
  const test = (of: UnitTest | undefined) => (of === undefined ? undefined : testFormula(of, read));
  const isOpen = [
    `${count(unreadText)}>0`,
    ...(rule.compares === true ? [`COUNTIF(${context.quantities},"${unreadText}")>0`] : []),
    test(rule.contradicts),
  ].flatMap((one) => one ?? []);
  const ready = rule.ready === undefined ? '"计分"' : `IF(${test(rule.ready)},"计分","${unfinishedText}")`;
  const counted = rule.empty === undefined ? ready : `IF(${test(rule.empty)},"${nothingState}",${ready})`;
  const open = isOpen.length === 1 ? (isOpen[0] ?? '') : `OR(${isOpen.join(',')})`;
  const none = `${count('?*')}=0`;
  return {
    state: `IF(${count('不适用')}>0,"不适用",IF(${none},"${nothingState}",IF(${open},"${unfinishedText}",${counted})))`,
    points: `IF(${cells.state}<>"计分","",IF(${test(rule.empty) ?? none},${fallback},${formulaOf(rule.points, read)}))`,
    ...(rule.totals === true ? totals(unit, context, block) : {}),
    ...(rule.compares === true ? { quantity: `IF(OR(${count('不适用')}>0,${none}),"",${quantity(block)})` } : {}),
  };
}

/** What nothing entered gives. */
export function nothingOf({ criterion, fromRegister }: Unit) {
  const { source, mode } = criterion;
  const register = fromRegister && source.kind === 'register' ? registerRules[source.rule] : null;
  return nothingEntered(criterion, modes[mode], register);
}

function unitCells(
  { criterion }: Unit,
  { cells, prices, quantities }: UnitContext,
  block: NonNullable<Block>,
): Cells<UnitName> {
  const numbers = range('分或量', block);
  const list = (column: keyof typeof priceColumns, { top, count }: PricePlace) =>
    columnRange(linesName, priceColumns[column], top, top + count - 1);
  const listOf = (place: PricePlace) => ({ numbers: list('points', place), keys: list('name', place) });
  const of = (name: UnitName): string => {
    switch (name) {
      case 'sum':
        return `SUM(${numbers})`;
      case 'greatest':
        return `MAX(${numbers})`;
      case 'least':
        return `MIN(${numbers})`;
      case 'quantity':
      case 'due':
        return cells[name];
      case 'departmentsAbove':
        return `COUNTIF(${quantities},">"&${cells.quantity})`;
      default:
        return `COUNTIF(${range('状态', block)},"${name.slice('count.'.length)}")`;
    }
  };
  // The points by place stand below the 事项.
  const places = { top: prices.top + prices.count, count: criterion.parameters.places.size };
  return { of, list: (name) => listOf(name === 'places' ? places : prices) };
}

function range(heading: LineHeading, { top, bottom }: NonNullable<Block>): string {
  return columnRange(linesName, lineHeadings.indexOf(heading), top, bottom);
}

function quantity(block: NonNullable<Block>): string {
  const unread = `COUNTIF(${range('状态', block)},"${unreadText}")>0`;
  return `IF(${unread},"${unreadText}",ROUND(SUM(${range('分或量', block)}),10))`;
}

/** Σ数量, and what a share divides by: Σ应有数, else 基准 × 学生数. */
function totals({ criterion }: Unit, { students }: UnitContext, block: NonNullable<Block>) {
  const dues = range('应有数', block);
  const { base } = criterion.parameters;
  const other = base === null || students === undefined ? '""' : `IFERROR(${toNumber(base)}*${students},"")`;
  const due = `IF(COUNT(${dues})>0,ROUND(SUM(${dues}),10),${other})`;
  return { quantity: quantity(block), due: `IF(COUNTIF(${dues},"${unreadText}")>0,"${unreadText}",${due})` };
}
