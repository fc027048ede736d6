import { compare, exact, greatest, least, minus, over, plus, sum, times, zero } from './rational';
import type { Rational } from './rational';
import { parametersOf } from './reference-school';
import type { Amount, Criterion, Department } from './reference-school';

/** A row that counts: from 考核登记, or what a register's rule makes of its rows. */
export type Entry = {
  readonly subject: string | null;
  readonly matter: string | null;
  readonly quantity: Amount;
  readonly due: Amount;
  /** A register's own kinds may lack a price: 0 points. */
  readonly fromRegister: boolean;
};

/** Points before rounding, or why there are none. */
export type Raw = Rational | 'missing' | 'not-applicable';

const nothings = ['无', '无扣分'];
const isNothing = ({ matter }: Entry): boolean => nothings.includes(matter ?? '');

/** The table of modes, for one department (or one activity) and its rows; 名次 and 评委 are elsewhere. */
export function scoreEntries(criterion: Criterion, entries: readonly Entry[], department: Department): Raw {
  if (entries.some((entry) => entry.matter === '不适用')) return 'not-applicable';
  if (entries.length === 0) return nothingEntered(criterion);
  const read =
    criterion.mode === '扣分' || criterion.mode === '计数' ? entries.filter((entry) => !isNothing(entry)) : entries;
  if (read.some((entry) => typeof entry.quantity === 'string')) return 'missing';
  switch (criterion.mode) {
    case '比例': {
      const share = shareOf(criterion, entries, department);
      return share === 'missing' ? share : times(exact(criterion.max), least(exact(1), share));
    }
    case '扣分':
      return deduction(criterion, entries);
    case '计数':
      return count(criterion, entries);
    case '分档':
      return band(criterion, entries, department);
    case '是否':
      return yesOrNo(criterion, entries);
    default:
      return 'missing';
  }
}

export function nothingEntered(criterion: Criterion): Raw {
  if (criterion.item === '加分' || criterion.item === '扣分') return zero;
  if (criterion.mode === '扣分') return exact(criterion.max);
  const without = parametersOf(criterion).prices.find((price) => price.name === '无记录');
  return criterion.mode === '分档' && without !== undefined ? pointsOf(criterion, without.name) : 'missing';
}

/** 数量 empty beside a 事项 is 1; 无 and 无扣分 are none of it. */
export function quantityOf(entry: Entry): Rational {
  return isNothing(entry) ? zero : enteredQuantity(entry);
}

/** Where a mode is scored from numbers, a text without one is no number; 无 is none. */
export function isWordForNumber({ matter, quantity }: Entry): boolean {
  return quantity === null && matter !== '无';
}

function enteredQuantity(entry: Entry): Rational {
  return exact(typeof entry.quantity === 'number' ? entry.quantity : 1);
}

export function pointsOf(criterion: Criterion, name: string): Rational {
  const price = parametersOf(criterion).prices.find((one) => one.name === name);
  if (price === undefined) return zero;
  return exact(price.points === '全扣' ? criterion.max : price.points);
}

function shareOf(criterion: Criterion, entries: readonly Entry[], { students }: Department): Rational | 'missing' {
  if (entries.some(isWordForNumber)) return 'missing';
  if (entries.some((entry) => typeof entry.due === 'string')) return 'missing';
  const dues = entries.flatMap((entry) => (typeof entry.due === 'number' ? [exact(entry.due)] : []));
  const { base } = parametersOf(criterion);
  const fromStudents =
    base !== null && typeof students === 'number' ? over(times(exact(base), exact(students)), exact(100)) : zero;
  const due = dues.length > 0 ? sum(dues) : fromStudents;
  return compare(due, zero) === 0 ? 'missing' : over(sum(entries.map(quantityOf)), due);
}

const hasPrice = (criterion: Criterion, { matter }: Entry): boolean =>
  parametersOf(criterion).prices.some((p) => p.name === matter);

const isKnown = (criterion: Criterion, { matter, fromRegister }: Entry): boolean =>
  fromRegister ||
  (matter !== null && (nothings.includes(matter) || parametersOf(criterion).prices.some((p) => p.name === matter)));

function deduction(criterion: Criterion, entries: readonly Entry[]): Raw {
  if (!entries.every((entry) => isKnown(criterion, entry))) return 'missing';
  const lost = entries.filter(
    (entry) => !nothings.includes(entry.matter ?? '') && compare(quantityOf(entry), zero) > 0,
  );
  if (lost.length > 0 && entries.some(isNothing)) return 'missing';
  const max = exact(criterion.max);
  const all = lost.some((entry) =>
    parametersOf(criterion).prices.some((p) => p.name === entry.matter && p.points === '全扣'),
  );
  const points = all ? max : least(max, priced(criterion, lost));
  return criterion.item === '扣分' ? points : greatest(zero, minus(max, points));
}

function count(criterion: Criterion, entries: readonly Entry[]): Raw {
  if (!entries.every((entry) => isKnown(criterion, entry))) return 'missing';
  return least(exact(criterion.max), priced(criterion, entries));
}

function priced(criterion: Criterion, entries: readonly Entry[]): Rational {
  return entries.map((entry) => times(pointsOf(criterion, entry.matter ?? ''), quantityOf(entry))).reduce(plus, zero);
}

function band(criterion: Criterion, entries: readonly Entry[], department: Department): Raw {
  const { bands } = parametersOf(criterion);
  if (bands === null) {
    if (!entries.every((entry) => isKnown(criterion, entry))) return 'missing';
    const named = entries.filter((entry) => hasPrice(criterion, entry) && compare(enteredQuantity(entry), zero) > 0);
    const [name, second] = new Set(named.map((entry) => entry.matter ?? ''));
    if (name === undefined) return nothingEntered(criterion);
    return second === undefined ? pointsOf(criterion, name) : 'missing';
  }
  if (entries.some((entry) => entry.matter === '无记录' && hasPrice(criterion, entry)))
    return pointsOf(criterion, '无记录');
  if (entries.some(isWordForNumber)) return 'missing';
  const reached = bands.percent ? shareOf(criterion, entries, department) : sum(entries.map(quantityOf));
  return reached === 'missing' ? reached : exact(bands.pointsAt(reached));
}

function yesOrNo(criterion: Criterion, entries: readonly Entry[]): Raw {
  const answers = new Set(entries.map(answerOf));
  const [answer = ''] = answers;
  return answers.size > 1 || answer === '' ? 'missing' : pointsOf(criterion, answer);
}

/** 是 and 否 are 有 and 无. 数量 0 is an explicit none: 有 × 0 is 无. */
function answerOf(entry: Entry): '有' | '无' | '' {
  const { matter } = entry;
  if (matter === null) return compare(quantityOf(entry), exact(1)) >= 0 ? '有' : '无';
  if (matter === '有' || matter === '是') return compare(quantityOf(entry), zero) > 0 ? '有' : '无';
  return nothings.includes(matter) || matter === '否' ? '无' : '';
}
