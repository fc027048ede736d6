import { scoreDetailsHeadings } from '../../../src/core/proof/scores/result-places';
import fc from 'fast-check';

import type { Cell, Sheet } from '../../../src/core/base/cells';
import type { SheetContent } from '../../../src/core/base/sheet-content';
import { evaluate } from '../../../src/core/evaluate';
import { explainCriterion } from '../../../src/core/explain/explain-criterion';
import { scoreProof } from '../../../src/core/proof/scores/score-proof';
import { parameterText } from '../../../src/core/rubric/parameter-text';
import { scoreDetailsSheet } from '../../../src/core/results/score-details-sheet';
import { totalsSheet } from '../../../src/core/results/totals-sheet';
import { sayIn } from '../../../src/words/words';
import { diceOf } from '../../reference/dice';
import type { Dice } from '../../reference/dice';
import { asNumber, exact, least, minus, over, round, times } from '../../reference/rational';
import type { Rational } from '../../reference/rational';
import { placesText, pricesText, thresholdsText } from '../../reference/random-parameters';
import { plainText, readReference } from '../../reference/reference-parameters';
import { calculateBook } from '../../support/excel-host/calculation/calculate-book';
import { HostBook } from '../../support/excel-host/model/host-book';
import { loadSheets } from '../../support/excel-host/model/core-sheets';
import { schoolSheets } from '../../support/sheets';
import type { RubricRow } from '../../support/sheets';

/** WEEKTALLY_CASES and WEEKTALLY_SEED widen the search. */
const numRuns = Math.ceil(Number(process.env.WEEKTALLY_CASES ?? 200) / 100);
const seed = Number(process.env.WEEKTALLY_SEED ?? 20240512);
const max = 10;
const due = 30;
/** Σ数量 of each department: at, beside and far above the limits that texts are made of. */
const quantities = [0, 1, 2, 5, 9.99, 10, 18, 27, 45];
const say = sayIn('zh-CN');

type Rule = { readonly mode: RubricRow['mode'] & ('名次' | '分档' | '扣分'); readonly text: string };

function readable(dice: Dice, make: () => Rule): Rule {
  for (let tries = 0; tries < 20; tries++) {
    const rule = make();
    if (readReference(rule.text, rule.mode) !== null) return rule;
  }
  return { mode: '名次', text: dice.pick('1-3=5;其余=1', '第一名=5') };
}

const rules: fc.Arbitrary<readonly Rule[]> = fc.gen().map((generate) => {
  const dice = diceOf(generate);
  return Array.from({ length: 10 }, () =>
    readable(dice, (): Rule => {
      const kind = dice.int(0, 5);
      if (kind === 0) return { mode: '扣分', text: pricesText(dice, max, ['迟交', '未交'], true) };
      if (kind <= 2) return { mode: '名次', text: placesText(dice, max) };
      return { mode: '分档', text: thresholdsText(dice, max, kind > 3) };
    }),
  );
});

const places = { places: 2, toEven: false };

/** By the contract: the points of a department with this 数量 (of 30 where it is a share). */
function expected({ mode, text }: Rule, quantity: number): number {
  const read = readReference(text, mode);
  if (read === null) throw new Error(text);
  const made = (): Rational => {
    if (mode === '名次') return exact(read.pointsOfPlace(quantities.filter((other) => other > quantity).length + 1));
    const value = exact(quantity);
    if (read.bands !== null) return exact(read.bands.pointsAt(read.bands.percent ? over(value, exact(due)) : value));
    const price = read.prices.find(({ name }) => plainText(name) === '迟交')?.points ?? 0;
    if (price === '全扣') return exact(quantity > 0 ? 0 : max);
    return minus(exact(max), least(exact(max), times(exact(price), value)));
  };
  return asNumber(round(made(), places));
}

function workbook(made: readonly Rule[]): readonly Sheet[] {
  const rows = made.map(({ mode, text }, at): RubricRow => ({ id: `A${String(at)}`, max, mode, parameters: text }));
  return schoolSheets({
    departments: quantities.map((_, at) => [`第${String(at)}系`, '', '参评', 100]),
    rubric: rows,
    ledger: made.flatMap(({ mode, text }, at) =>
      quantities.map((quantity, department): Cell[] => [
        ...[`第${String(department)}系`, null, `A${String(at)}`, mode === '扣分' ? '迟交' : null, quantity],
        readReference(text, mode)?.bands?.percent === true ? due : null,
      ]),
    ),
  });
}

function asSheet({ name, cells }: SheetContent): Sheet {
  const rows = cells.map((row) =>
    Array.from(row, (cell): Cell => {
      if (cell === undefined) return null;
      return cell.formula === undefined ? cell.value : { value: 'not calculated', formula: cell.formula };
    }),
  );
  return { name, visibility: 'visible', rows, merges: [], hiddenRows: [] };
}

/** 得分 of every department and criterion on 得分明细, as a spreadsheet calculates it. */
function calculated(sheets: readonly Sheet[]): ReadonlyMap<string, unknown> {
  const evaluation = evaluate(sheets);
  const proof = scoreProof(evaluation, say);
  const details = scoreDetailsSheet(evaluation.scores, proof, 2, say);
  const totals = totalsSheet(evaluation, proof, say);
  const book = new HostBook();
  loadSheets(book, [...sheets, ...[details, totals, ...(proof?.working ?? [])].map(asSheet)]);
  calculateBook(book);
  const column = scoreDetailsHeadings.indexOf('得分');
  const rows = book.findSheet(details.name)?.rows ?? [];
  return new Map(rows.map((row) => [`${String(row?.[0]?.value)} ${String(row?.[1]?.value)}`, row?.[column]?.value]));
}

test('the scorer, the formulas and explain take 参数 as the contract does', () => {
  fc.assert(
    fc.property(rules, (made) => {
      const sheets = workbook(made);
      const evaluation = evaluate(sheets);
      const { scores } = evaluation;
      if (typeof scores === 'string') throw new Error(evaluation.findings.map(({ message }) => message.id).join(' '));
      const shown = calculated(sheets);
      for (const [at, rule] of made.entries()) {
        const wanted = quantities.map((quantity) => expected(rule, quantity));
        const own = scores.departments.flatMap(({ criteria }) => criteria[at] ?? []);
        const formulas = quantities.map((_, department) => shown.get(`第${String(department)}系 A${String(at)}`));
        expect({ ...rule, scores: own.map(({ score }) => Number(score?.toString())) }).toEqual({
          ...rule,
          scores: wanted,
        });
        expect({ ...rule, formulas }).toEqual({ ...rule, formulas: wanted });
        const [first] = scores.departments;
        const [criterion] = own.map((one) => one.criterion);
        if (first === undefined || criterion === undefined) throw new Error('nobody is scored');
        const [step] = explainCriterion(evaluation, first.department, criterion)?.steps ?? [];
        expect(step).toEqual({ id: 'explain.parameters', values: { rule: parameterText(criterion) } });
      }
    }),
    { numRuns, seed },
  );
});
