import { unreadText } from '../../base/cell-words';
import { isRich, scalarOf } from '../../base/cells';
import type { Scalar } from '../../base/cells';
import { toNumber } from '../../base/decimal';
import type { Exact } from '../../base/decimal';
import type { Book } from '../../book/read-book';
import { blank, isPresent } from '../../base/parsed';
import type { Parsed } from '../../base/parsed';
import { findSetting } from '../../settings/read-settings';
import { here, ref } from './formula';
import type { LiveCell } from './formula';
import type { InputCells } from './input-cells';
import { readingsName } from './live-names';

/** The settings whose numbers are live, in the order of their rows. */
export const ruleNames = [
  ...(['分数小数位数', '去掉最高最低分的最少评委数', '满分', '总分上限', '优秀线', '良好线'] as const),
  ...(['合格线', '优秀比例', '重大活动分值'] as const),
] as const;
export type RuleName = (typeof ruleNames)[number];

/** One row: what the setting is now, what stood there at the last run, and as what it was read. */
export type RuleCell = {
  readonly name: RuleName;
  readonly now: LiveCell | Scalar;
  readonly written: Scalar;
  readonly read: Scalar;
  /** The reference to a cell that is refused where it is shown as a percentage; absent where it is so already. */
  readonly plain?: string;
};

/** First row of the settings on 读数对照, from 0; column B holds the present value. */
export const rulesTop = 3;
const nowColumn = 1;

/** The cell of 读数对照 that holds what a setting is now. */
export function ruleRef(name: RuleName): string {
  return ref({ sheet: readingsName, row: rulesTop + ruleNames.indexOf(name), column: nowColumn });
}

/** Whether grades can be given: the lines descend and can be read. */
export const gradesRef = ref({ sheet: readingsName, row: rulesTop + ruleNames.length, column: nowColumn });

/** First row below the settings, from 0: what is watched. */
export const watchTop = rulesTop + ruleNames.length + 2;

/** What an empty cell means, and which numbers can be read, `x` standing for the cell. */
const specs: Readonly<Record<RuleName, { readonly empty: string; readonly valid: string; readonly as?: string }>> = {
  分数小数位数: { empty: '2', valid: 'x=INT(x),x>=0,x<=6' },
  去掉最高最低分的最少评委数: { empty: '5', valid: 'x=INT(x),x>=3,x<=999' },
  满分: { empty: '100', valid: 'x>0,x<1E8' },
  总分上限: { empty: '""', valid: 'x>0,x<1E8' },
  优秀线: { empty: '90', valid: 'x>=0,x<1E8' },
  良好线: { empty: '80', valid: 'x>=0,x<1E8' },
  合格线: { empty: '60', valid: 'x>=0,x<1E8' },
  优秀比例: { empty: '""', valid: 'x>=0,x<=100', as: 'IF(x>=1,x/100,x)' },
  重大活动分值: { empty: '""', valid: 'x>0,x<1E8' },
};

/** Every live setting; a setting whose row is absent, or that others refuse as a whole, is a constant. */
export function ruleCells(
  book: Book,
  refused: { readonly all: boolean; readonly judged: boolean },
  inputs: InputCells,
): readonly RuleCell[] {
  return ruleNames.map((name, index) => {
    const stop = (name === '分数小数位数' && refused.all) || (name === '去掉最高最低分的最少评委数' && refused.judged);
    const read = stop ? unreadText : readOf(name, book);
    const table = book.found.tables.get('settings');
    const place = findSetting(table, name);
    if (table === undefined || place === undefined || stop) return { name, now: read, written: null, read };
    const cell = table.sheet.rows[place.row]?.[place.column] ?? null;
    const before = scalarOf(cell);
    const x = inputs.follow({ sheet: table.sheet.name, ...place }, 'number');
    const row = rulesTop + index;
    const { empty, valid, as = 'x' } = specs[name];
    const number = `IF(AND(${valid}),${as},"${unreadText}")`.replace(/\bx\b/g, () => x);
    const readable = `IF(ISNUMBER(${x}),${number},"${unreadText}")`;
    const asBefore =
      before === null || before === '' ? readable : `IF(${x}=${here(row, 2)},${here(row, 3)},${readable})`;
    const formula = `IF(ISERROR(${x}),"${unreadText}",IF(${x}="",${empty},${asBefore}))`;
    const isPlain = name !== '优秀比例' && !(isRich(cell) && cell.percent === true);
    return { name, now: { formula, value: read }, written: before, read, ...(isPlain ? { plain: x } : {}) };
  });
}

function readOf(name: RuleName, { settings }: Book): Scalar {
  const { rules } = settings;
  const number = (value: Parsed<Exact>): Scalar =>
    isPresent(value) ? toNumber(value) : value === blank ? '' : unreadText;
  const whole = (value: Parsed<number>): Scalar => (isPresent(value) ? value : unreadText);
  const values: Readonly<Record<RuleName, Scalar>> = {
    分数小数位数: whole(rules.decimals),
    去掉最高最低分的最少评委数: whole(rules.trimThreshold),
    满分: number(rules.fullMark),
    总分上限: number(rules.cap),
    优秀线: number(rules.excellentLine),
    良好线: number(rules.goodLine),
    合格线: number(rules.passLine),
    优秀比例: number(rules.excellentShare),
    重大活动分值: number(rules.eventPoints),
  };
  return values[name];
}

/** 1 where grades can be given, else 0. */
export function gradesCell(refused: boolean): LiveCell {
  const [excellent, good, pass] = [ruleRef('优秀线'), ruleRef('良好线'), ruleRef('合格线')];
  const share = ruleRef('优秀比例');
  const readable = `COUNT(${excellent},${good},${pass})=3,OR(${share}="",ISNUMBER(${share}))`;
  return { formula: `IF(AND(${readable},${excellent}>=${good},${good}>=${pass}),1,0)`, value: refused ? 0 : 1 };
}
