import type { Step } from '../../rules/criterion-rule';
import { unfinishedText } from '../../base/cell-words';
import type { Scalar } from '../../base/cells';
import { toNumber, zero } from '../../base/decimal';
import type { Criterion } from '../../rubric/criterion';
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
  /** 名次: Σ数量 of all departments on the criterion. */
  readonly quantities: string;
};

/** How the lines of a unit become its unrounded score; the modes of scoring.md in formulas. */
export function unitFormulas(unit: Unit, context: UnitContext): UnitFormulas {
  const { block } = context;
  const count = (word: string) => (block === null ? '0' : `COUNTIF(${range('状态', block)},"${word}")`);
  const numbers = block === null ? undefined : range('分或量', block);
  const nothing = nothingEntered(unit);
  const nothingState = nothing === undefined ? unfinishedText : '计分';
  const mode = modeFormulas(unit, context, count, numbers ?? '0');
  const inner = `IF(${count('?*')}=0,"${nothingState}",IF(${count('未读*')}>0,"${unfinishedText}",${mode.state(nothingState)}))`;
  const state = block === null ? `"${nothingState}"` : `IF(${count('不适用')}>0,"不适用",${inner})`;
  const fallback = nothing === undefined ? '""' : String(nothing);
  const points =
    block === null
      ? fallback
      : `IF(${context.cells.state}<>"计分","",IF(${mode.empty ?? `${count('?*')}=0`},${fallback},${mode.points}))`;
  const { quantity, due } = mode;
  return { state, points, ...(quantity === undefined ? {} : { quantity }), ...(due === undefined ? {} : { due }) };
}

function range(heading: LineHeading, block: { readonly top: number; readonly bottom: number }): string {
  return columnRange(linesName, lineHeadings.indexOf(heading), block.top, block.bottom);
}

/** What nothing entered gives; undefined where it is missing. */
export function nothingEntered({ criterion, fromRegister }: Unit): Scalar | undefined {
  if (criterion.part !== 'inside') return 0;
  if (criterion.source.kind === 'register' && fromRegister && criterion.source.rule === '按级别计篇') return 0;
  const noRecord = criterion.mode === '分档' ? criterion.parameters.prices.get('无记录') : undefined;
  if (noRecord !== undefined && noRecord !== 'all') return toNumber(noRecord);
  return criterion.mode === '扣分' && !fromRegister ? toNumber(criterion.max) : undefined;
}

type ModeFormulas = {
  readonly state: (nothing: string) => string;
  readonly points: string;
  readonly quantity?: string;
  readonly due?: string;
  /** True where nothing counts although lines say something. */
  readonly empty?: string;
};

function modeFormulas(
  { criterion }: Unit,
  context: UnitContext,
  count: (word: string) => string,
  numbers: string,
): ModeFormulas {
  const max = toNumber(criterion.max);
  const { cells, prices } = context;
  const list = (column: keyof typeof priceColumns, { top, count: length }: PricePlace = prices) =>
    columnRange(linesName, priceColumns[column], top, top + length - 1);
  const both = (one: string, other: string) => `IF(AND(${count(one)}>0,${count(other)}>0),"${unfinishedText}","计分")`;
  switch (criterion.mode) {
    case '扣分': {
      const lost = `MIN(${max},SUM(${numbers}))`;
      return { state: () => both('无', '计'), points: criterion.part === 'penalty' ? lost : `${max}-${lost}` };
    }
    case '计数':
      return { state: () => '"计分"', points: `MIN(${max},SUM(${numbers}))` };
    case '是否': {
      const price = (name: string, all: number) => {
        const found = criterion.parameters.prices.get(name);
        return found === undefined ? 0 : found === 'all' ? all : toNumber(found);
      };
      return { state: () => both('有', '无'), points: `IF(${count('有')}>0,${price('有', max)},${price('无', 0)})` };
    }
    case '比例':
      return {
        ...totals(criterion, context, count, numbers),
        state: () => `IF(AND(ISNUMBER(${cells.quantity}),N(${cells.due})>0),"计分","${unfinishedText}")`,
        points: `${max}*MIN(1,${cells.quantity}/${cells.due})`,
      };
    case '名次':
      return {
        quantity: `IF(OR(${count('不适用')}>0,${count('?*')}=0),"",IF(${count('未读*')}>0,"未读",ROUND(SUM(${numbers}),10)))`,
        state: () => `IF(COUNTIF(${context.quantities},"未读")>0,"${unfinishedText}","计分")`,
        points: placePoints(criterion, context, list),
      };
    default:
      return bandFormulas(criterion, context, count, numbers, list('points'));
  }
}

type List = (column: keyof typeof priceColumns, place?: PricePlace) => string;

/** The points at the place of the department, by Σ数量 among all that have rows. */
function placePoints({ parameters }: Criterion, { cells, prices, quantities }: UnitContext, list: List): string {
  const rest = toNumber(parameters.rest);
  const count = parameters.places.size;
  if (count === 0) return String(rest);
  const places = { top: prices.top + prices.count, count };
  const place = `1+COUNTIF(${quantities},">"&${cells.quantity})`;
  return `IFERROR(INDEX(${list('points', places)},MATCH(${place},${list('name', places)},0)),${rest})`;
}

function bandFormulas(
  criterion: Criterion,
  context: UnitContext,
  count: (word: string) => string,
  numbers: string,
  points: string,
): ModeFormulas {
  const { cells } = context;
  const { bands } = criterion.parameters;
  const named = (nothing: string) =>
    `IF(${count('档')}=0,"${nothing}",IF(MAX(${numbers})=MIN(${numbers}),"计分","${unfinishedText}"))`;
  const band = `INDEX(${points},MAX(${numbers}))`;
  const noBand = `${count('档')}=0`;
  if (bands === null) return { state: named, points: band, empty: noBand };
  const { share, steps } = bands;
  const value = share ? `ROUND(${cells.quantity}/${cells.due},12)` : cells.quantity;
  const reached = reachedFormula(steps, value);
  const open = share ? `IF(AND(ISNUMBER(${cells.quantity}),N(${cells.due})>0),"计分","${unfinishedText}")` : '"计分"';
  const names = `${count('档')}+${count('零')}`;
  return {
    ...totals(criterion, context, count, numbers),
    state: (nothing) =>
      `IF(AND(${names}>0,${count('量')}>0),"${unfinishedText}",IF(${names}>0,${named(nothing)},${open}))`,
    points: `IF(${count('档')}>0,${band},${reached})`,
    empty: `AND(${noBand},${count('量')}=0)`,
  };
}

/** The points of the highest step that is reached: halves are asked for, so that no `IF` lies deeper than formulas may. */
function reachedFormula(steps: readonly Step[], value: string): string {
  const middle = Math.ceil(steps.length / 2);
  const upper = steps[middle];
  if (upper === undefined) return String(toNumber(steps[0]?.points ?? zero));
  const sign = upper.open ? '>' : '>=';
  const [low, high] = [steps.slice(0, middle), steps.slice(middle)];
  return `IF(${value}${sign}${toNumber(upper.from)},${reachedFormula(high, value)},${reachedFormula(low, value)})`;
}

/** Σ数量, and what a share divides by: Σ应有数, else 基准 × 学生数. */
function totals(
  criterion: Criterion,
  { block, students }: UnitContext,
  count: (word: string) => string,
  numbers: string,
): Pick<ModeFormulas, 'quantity' | 'due'> {
  if (block === null) return {};
  const dues = range('应有数', block);
  const { base } = criterion.parameters;
  const other = base === null || students === undefined ? '""' : `IFERROR(${toNumber(base)}*${students},"")`;
  return {
    quantity: `IF(${count('未读*')}>0,"未读",ROUND(SUM(${numbers}),10))`,
    due: `IF(COUNTIF(${dues},"未读")>0,"未读",IF(COUNT(${dues})>0,ROUND(SUM(${dues}),10),${other}))`,
  };
}
