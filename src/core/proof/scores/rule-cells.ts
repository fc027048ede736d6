import { unreadText } from '../../base/cell-words';
import { isRich, scalarOf } from '../../base/cells';
import type { Book } from '../../book/read-book';
import { isPresent } from '../../base/parsed';
import { linesDescend } from '../../rules/standing';
import type { StandingName } from '../../rules/standing';
import { testFormula } from '../../rules/term-formula';
import { shown } from '../../rules/term-number';
import { valueRead } from '../../scores/score-line';
import { findSetting } from '../../settings/read-settings';
import { scoringSpecs } from '../../settings/scoring-specs';
import { rangeFormula } from '../../settings/setting-kinds';
import { settled } from '../../settings/settled';
import type { ScoringRules } from '../../settings/settings';
import type { LiveCell } from './formula';
import type { InputCells } from './input-cells';
import { ruleTable, rulesTop } from './live-tables';

/** The settings whose numbers are live, in the order of their rows. */
const liveKeys = [
  ...(['decimals', 'trimThreshold', 'fullMark', 'cap', 'excellentLine', 'goodLine', 'passLine'] as const),
  ...(['excellentShare', 'eventPoints'] as const),
] as const;
export type LiveKey = (typeof liveKeys)[number];

/** The cell of 读数对照 that holds what a setting is now. */
export function ruleRef(key: LiveKey): string {
  return ruleTable.ref(rulesTop + liveKeys.indexOf(key), '现值');
}

/** Whether grades can be given: the lines descend and can be read. */
export const gradesRef = ruleTable.ref(rulesTop + liveKeys.length, '现值');

/** First row below the settings, from 0: what is watched. */
export const watchTop = rulesTop + liveKeys.length + 2;

/**
 * Every live setting: what it is `now`, what was `written` there at the last run, and as what it was `read`. A setting whose row is absent, or
 * that others refuse as a whole, is a constant. `plain` refers to a cell that is refused where it is shown as a percentage; undefined
 * where it is so already.
 */
export function ruleCells(
  book: Book,
  refused: { readonly all: boolean; readonly judged: boolean },
  inputs: InputCells,
) {
  const table = book.found.tables.get('settings');
  return liveKeys.map((key, index) => {
    const { name, empty } = scoringSpecs[key];
    const stop = (key === 'decimals' && refused.all) || (key === 'trimThreshold' && refused.judged);
    const read = stop ? unreadText : shown(valueRead(book.settings.rules[key]));
    const found = findSetting(table, name);
    if (table === undefined || found === undefined || stop)
      return { name, now: read, written: null, read, plain: undefined };
    const place = { sheet: table.sheet.name, ...found };
    const cell = inputs.cell(place);
    const before = scalarOf(cell);
    const x = inputs.follow(place, 'number');
    const at = (heading: '上次写法' | '上次读作') => ruleTable.at(rulesTop + index, heading);
    const readable = `IF(ISNUMBER(${x}),${readNumber(key, x)},"${unreadText}")`;
    const isEmpty = before === null || before === '';
    const asBefore = isEmpty ? readable : `IF(${x}=${at('上次写法')},${at('上次读作')},${readable})`;
    const standard = isPresent(empty) ? String(shown(empty)) : '""';
    const formula = `IF(ISERROR(${x}),"${unreadText}",IF(${x}="",${standard},${asBefore}))`;
    const isPlain = key !== 'excellentShare' && !(isRich(cell) && cell.percent === true);
    return { name, now: { formula, value: read }, written: before, read, plain: isPlain ? x : undefined };
  });
}

export type RuleCell = ReturnType<typeof ruleCells>[number];

/** A number as it is typed into the cell `x`: 1 or more is a percentage where a share is asked for. */
function readNumber(key: LiveKey, x: string): string {
  if (key === 'excellentShare') return `IF(AND(${x}>=0,${x}<=100),IF(${x}>=1,${x}/100,${x}),"${unreadText}")`;
  return `IF(${rangeFormula(x, scoringSpecs[key].range)},${x},"${unreadText}")`;
}

/** 1 where grades can be given, else 0. */
export function gradesCell(refused: boolean): LiveCell {
  const lines: Partial<Record<StandingName, string>> = {
    excellentLine: ruleRef('excellentLine'),
    goodLine: ruleRef('goodLine'),
    passLine: ruleRef('passLine'),
  };
  const share = ruleRef('excellentShare');
  const readable = `COUNT(${Object.values(lines).join(',')})=3,OR(${share}="",ISNUMBER(${share}))`;
  const descend = testFormula(linesDescend, { of: (name) => lines[name] ?? '' });
  return { formula: `IF(AND(${readable},${descend}),1,0)`, value: refused ? 0 : 1 };
}

/**
 * Rounds `value` to 分数小数位数 as the school rounds. The inner rounding to ten places removes binary noise, so that 1.65 that arithmetic
 * left a hair below stays a half; half to even looks at the half by itself (`GB/T 8170`).
 */
export function roundedFormula(value: string, rules: ScoringRules): string {
  const decimals = ruleRef('decimals');
  if (settled(rules).rounding === 'half-up') return `ROUND(ROUND(${value},10),${decimals})`;
  const scaled = `(${value})*10^${decimals}`;
  return `IF(ABS(MOD(${scaled},1)-0.5)<1E-7,2*ROUND(${scaled}/2,0)/10^${decimals},ROUND(${value},${decimals}))`;
}
