import { HostError } from '../host-error';
import { isRecord } from '../host-object';

type Facts = Readonly<Record<string, unknown>>;

const comparing = ['wholeNumber', 'decimal', 'textLength', 'date', 'time'];
const operators = [
  'Between',
  'NotBetween',
  'EqualTo',
  'NotEqualTo',
  'GreaterThan',
  'LessThan',
  'GreaterThanOrEqualTo',
  'LessThanOrEqualTo',
];
const formulaLimit = 8192;
const listLimit = 255;
const titleLimit = 32;
const messageLimit = 255;

/** The rule as Excel takes it; `InvalidArgument` for what its own dialog would refuse. */
export function checkedRule(value: unknown): Facts {
  if (!isRecord(value)) throw new HostError('InvalidArgument');
  const [kind = '', ...others] = Object.keys(value);
  const facts = value[kind];
  if (others.length > 0 || !isRecord(facts)) throw new HostError('InvalidArgument');
  if (kind === 'list') demandList(facts['source']);
  else if (kind === 'custom') demandFormula(facts['formula']);
  else if (comparing.includes(kind)) demandComparison(kind, facts);
  else throw new HostError('InvalidArgument');
  return value;
}

/** The alert or the prompt: Excel has room for so many letters. */
export function demandTexts(value: unknown): void {
  if (!isRecord(value)) throw new HostError('InvalidArgument');
  const { title, message } = value;
  if (String(title ?? '').length > titleLimit || String(message ?? '').length > messageLimit) {
    throw new HostError('InvalidArgument');
  }
}

function demandList(source: unknown): void {
  if (typeof source !== 'string') throw new HostError('InvalidArgument');
  if (source.startsWith('=')) demandFormula(source);
  // The file format has no room for longer lists that are written out.
  else if (source === '' || source.length > listLimit) throw new HostError('InvalidArgument');
}

export function demandFormula(formula: unknown): void {
  if (typeof formula !== 'string' || !/^=./s.test(formula)) throw new HostError('InvalidArgument');
  if (formula.length > formulaLimit || !isWhole(formula)) throw new HostError('InvalidArgument');
}

/** Quotes and brackets come in pairs. */
function isWhole(formula: string): boolean {
  const bare = formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'/g, '');
  if (/["']/.test(bare)) return false;
  let open = 0;
  for (const sign of bare) {
    if (sign === '(') open++;
    else if (sign === ')' && --open < 0) return false;
  }
  return open === 0;
}

function demandComparison(kind: string, facts: Facts): void {
  const operator = String(facts['operator']);
  if (!operators.includes(operator)) throw new HostError('InvalidArgument');
  const first = operandOf(kind, facts['formula1']);
  if (!operator.endsWith('Between')) return;
  const second = operandOf(kind, facts['formula2']);
  if (first !== undefined && second !== undefined && first > second) throw new HostError('InvalidArgument');
}

/** The number; undefined where a formula gives it. Days are ISO texts, never numbers. */
function operandOf(kind: string, operand: unknown): number | undefined {
  if (typeof operand === 'string' && operand.startsWith('=')) {
    demandFormula(operand);
    return undefined;
  }
  if (kind === 'date' || kind === 'time') return dayOf(operand);
  const number = typeof operand === 'string' && operand.trim() !== '' ? Number(operand) : operand;
  if (typeof number !== 'number' || !Number.isFinite(number)) throw new HostError('InvalidArgument');
  if (kind !== 'decimal' && !Number.isInteger(number)) throw new HostError('InvalidArgument');
  return number;
}

function dayOf(operand: unknown): number {
  const isDay = typeof operand === 'string' && /^\d{4}-\d{2}-\d{2}(?:T[\d:.]+Z?)?$/.test(operand);
  const time = isDay ? Date.parse(operand) : NaN;
  if (Number.isNaN(time)) throw new HostError('InvalidArgument');
  return time;
}
