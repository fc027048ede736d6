import type { Exact } from '../base/decimal';
import { finding } from '../base/finding';
import type { Finding } from '../base/findings';
import type { Department } from '../names/department';
import type { Criterion } from '../rubric/criterion';
import { modes } from '../rules/all-modes';
import { placeIn } from '../tables/place-in-row';
import { doubtfulFigures } from './doubtful-figures';
import { saysNotApplicable } from './known-kinds';
import { notApplicableOutcome, unreadOutcome } from './outcome';
import type { Outcome } from './outcome';
import type { OwnScore } from './score';
import { scoreActivities } from './score-activities';
import { comparedQuantity, scoreLines } from './score-lines';
import {
  alone,
  askedOf,
  isSourceBroken,
  isUnconfirmed,
  ledgerUnit,
  nothingOutcome,
  scoreUnit,
  tellBoth,
  unitOf,
} from './score-unit';
import type { Asked, Decided, EntryUnit } from './score-unit';
import type { Scoring } from './scoring';

/** Scores one criterion that is not judged for every scored department, before rounding. Findings are added to those given. */
export function scoreCriterion(
  criterion: Criterion,
  scoring: Scoring,
  findings: Finding[],
): ReadonlyMap<Department, OwnScore> {
  const asked = scoring.book.scored.map((department) => askedOf(criterion, department, scoring, findings));
  const compares = modes[criterion.mode].unit(criterion).compares === true;
  const places = compares ? scorePlaces(criterion, asked) : undefined;
  const made = new Map<Department, OwnScore>();
  const all: Decided[] = [];
  const open: string[] = [];
  for (const one of asked) {
    const decided = scoreOne(one, places);
    const { outcome, parts } = decided;
    findings.push(...outcome.findings);
    all.push(decided);
    if (isUnconfirmed(decided)) open.push(one.department.name);
    made.set(one.department, { outcome, markCount: null, workings: { kind: 'entries', parts } });
  }
  if (open.length > 0) findings.push(unconfirmedFinding(criterion, open, scoring));
  findings.push(...doubtfulFigures(criterion, all, scoring.book));
  return made;
}

/** C1 stands at the criterion; one finding names all departments. */
function unconfirmedFinding({ id, row }: Criterion, names: readonly string[], { book }: Scoring): Finding {
  const values = { id, departments: names.join('、') };
  return finding('C1', 'warn', placeIn(book.found, 'rubric', row, '编号'), 'c1.unconfirmed', values, { found: id });
}

function scoreOne(asked: Asked, places: ReadonlyMap<Department, Decided> | undefined): Decided {
  const { criterion, department, own } = asked;
  if (isSourceBroken(asked)) return alone(ledgerUnit(own), unreadOutcome);
  if (criterion.notApplicableTo.includes(department)) return alone(ledgerUnit(own), notApplicableOutcome);
  if (criterion.subject === '活动') return scoreActivities(asked);
  tellBoth(asked);
  if (own.some(saysNotApplicable)) return alone(ledgerUnit(own), notApplicableOutcome);
  const place = places?.get(department);
  if (place !== undefined) return place;
  const unit = unitOf(asked);
  return alone(unit, scoreUnit(asked, unit));
}

type Compared = { readonly asked: Asked; readonly unit: EntryUnit; readonly quantity: Exact | Outcome | null };

/**
 * 名次 over departments; one to whom the criterion does not apply takes no place. Each place depends on every row of the criterion,
 * so one number that cannot be read leaves all places open.
 */
function scorePlaces(criterion: Criterion, all: readonly Asked[]): ReadonlyMap<Department, Decided> {
  if (criterion.subject === '活动') return new Map();
  const applying = all.filter(({ department, own }) => {
    return !criterion.notApplicableTo.includes(department) && !own.some(saysNotApplicable);
  });
  const compared = applying.map((asked): Compared => {
    const unit = unitOf(asked);
    return { asked, unit, quantity: unit.entries.length === 0 ? null : comparedQuantity(criterion, unit.entries) };
  });
  const quantities = compared.flatMap(({ quantity }) => (quantity === null ? [] : [quantity]));
  const numbers = quantities.filter((one): one is Exact => !('state' in one));
  const place = ({ asked: { department, scoring }, unit: { entries }, quantity }: Compared): Outcome | null => {
    if (quantity === null || 'state' in quantity) return quantity;
    if (numbers.length < quantities.length) return unreadOutcome;
    const above = numbers.filter((other) => other.compare(quantity) > 0).length;
    return scoreLines(criterion, entries, department, scoring.book.found, above);
  };
  return new Map(
    compared.map((one) => [one.asked.department, alone(one.unit, place(one) ?? nothingOutcome(criterion, null))]),
  );
}
