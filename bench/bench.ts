import { evaluate } from '../src/core/evaluate';
import { calcBench } from './calc-bench';
import { fileBench } from './file-bench';
import { makeBook } from './make-book';
import type { BookSize } from './make-book';
import { measure, table } from './measure';
import type { Measured } from './measure';
import { totalBench } from './total-bench';

/** One school of the size that the product is made for, then a tenth and ten times the rows, and other numbers of departments. */
const usual: BookSize = { departments: 200, judges: 9, rows: 100_000 };
const sizes: readonly BookSize[] = [
  usual,
  { ...usual, rows: 10_000 },
  { ...usual, departments: 50 },
  { ...usual, rows: 1_000_000 },
];
const target = 1000;
const mostGrowth = 12;

async function evaluation(size: BookSize): Promise<Measured> {
  const sheets = makeBook(size);
  const what = `evaluate ${size.rows} rows, ${size.departments} departments, ${size.judges} judges`;
  return measure(what, size.rows > 500_000 ? 2 : 5, () => evaluate(sheets));
}

async function main(): Promise<void> {
  const measured: Measured[] = [];
  for (const size of sizes) measured.push(await evaluation(size));
  measured.push(...(await fileBench(2_000)), ...(await fileBench(20_000)));
  measured.push(await totalBench({ departments: 30, judges: 7, rows: 20_000 }, 2));
  for (const rows of [2_000, 20_000]) measured.push(...(await calcBench({ departments: 30, judges: 7, rows })));
  console.log(table(measured));
  const [first, , , last] = measured;
  if (first === undefined || last === undefined) return;
  const growth = last.processor / first.processor;
  console.log(
    `\nevaluate: ${first.least.toFixed(0)} ms, the first time ${first.first.toFixed(0)} ms (target ${target})`,
  );
  console.log(`evaluate, ten times the rows: ${growth.toFixed(1)} times the processor time (target ${mostGrowth})`);
}

void main();
