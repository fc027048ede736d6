import { address } from '../core/base/cells';
import type { Calculation, CellPlace } from '../calc/calculation';
import type { InputRule } from '../workbook/looks/book-looks';
import type { GridMessageId, SayGrid } from '../words/grid-words';
import type { Entry, Objection } from './grid-book';
import { choicesOf } from './input-rules';
import { originOf } from './rule-formulas';
import { shownText } from './shown-text';

/** Choices that a sentence names; all stand in the list. */
const mostNamed = 8;
const operators = {
  between: 'grid.between',
  notBetween: 'grid.notBetween',
  equal: 'grid.equal',
  notEqual: 'grid.notEqual',
  greaterThan: 'grid.greaterThan',
  lessThan: 'grid.lessThan',
  greaterThanOrEqual: 'grid.greaterThanOrEqual',
  lessThanOrEqual: 'grid.lessThanOrEqual',
} as const satisfies Record<string, GridMessageId>;
const sentences = {
  whole: 'grid.ruleWhole',
  decimal: 'grid.ruleDecimal',
  date: 'grid.ruleDate',
  time: 'grid.ruleTime',
  textLength: 'grid.ruleLength',
} as const satisfies Record<string, GridMessageId>;

/** What nobody may enter, whatever a person insists on. */
export function refusal(
  entry: Entry,
  id: GridMessageId,
  say: SayGrid,
  values: Readonly<Record<string, string | number>> = {},
): Objection {
  const { row, column, text } = entry;
  const message = say(id, { cell: address(row, column), ...values });
  return { row, column, text, title: say('grid.refused'), message, mayKeep: false };
}

/** Why a rule does not let a text pass: the file's own words, else where, what is allowed, what to do. */
export function ruleObjection(
  entry: Entry,
  rule: InputRule,
  { calculation, say }: { readonly calculation: Calculation; readonly say: SayGrid },
  sheet: string,
): Objection {
  const { row, column, text } = entry;
  const at = { sheet, row, column };
  return {
    row,
    column,
    text,
    title: rule.title ?? say('grid.notAllowed'),
    message: rule.message ?? ourSentence(rule, at, text, calculation, say),
    mayKeep: rule.error !== 'stop',
  };
}

function ourSentence(rule: InputRule, at: CellPlace, text: string, calculation: Calculation, say: SayGrid): string {
  const values = { cell: address(at.row, at.column), text };
  if (rule.type === 'list') {
    const all = choicesOf(rule, at, calculation);
    if (all.length === 0) return say('grid.ruleListEmpty', values);
    const named = all.slice(0, mostNamed).join(say('grid.listSeparator'));
    return say(all.length > mostNamed ? 'grid.ruleListLong' : 'grid.ruleList', { ...values, choices: named });
  }
  const operator = operatorOf(rule);
  if (!isBounded(rule.type) || operator === undefined) return say('grid.ruleCustom', values);
  const bound = (formula: string | undefined): string => boundText(rule, formula, at, calculation);
  const allowed = say(operators[operator], { from: bound(rule.formula1), to: bound(rule.formula2) });
  return say(sentences[rule.type], { ...values, allowed });
}

function isBounded(type: string): type is keyof typeof sentences {
  return Object.hasOwn(sentences, type);
}

function operatorOf({ operator = 'between' }: InputRule): keyof typeof operators | undefined {
  return isOperator(operator) ? operator : undefined;
}

function isOperator(operator: string): operator is keyof typeof operators {
  return Object.hasOwn(operators, operator);
}

const boundFormats: Readonly<Record<string, string>> = { date: 'yyyy-mm-dd', time: 'hh:mm' };

function boundText(rule: InputRule, formula: string | undefined, at: CellPlace, calculation: Calculation): string {
  if (formula === undefined) return '';
  const value = calculation.evaluate(formula, at, originOf(at.sheet, rule.ranges));
  return typeof value === 'object' && value !== null ? value.error : shownText(value, boundFormats[rule.type]);
}
