import fc from 'fast-check';
import { sample } from '../../src/tasks/sample';
import { newWorkbookFile } from '../../src/workbook/file-workbook';
import { sayIn } from '../../src/words/words';
import { randomSchool } from '../reference/random-school';
import { sheetsOf } from '../reference/school-sheets';
import { differences } from './support/live-cells';
import { recalculate } from './support/recalculate';
import { sheetsOfFile, totalled, totalledFile } from './support/school-files';

/** WEEKTALLY_CASES and WEEKTALLY_SEED widen the search. */
const cases = Number(process.env.WEEKTALLY_CASES ?? 60);
const seed = Number(process.env.WEEKTALLY_SEED ?? 20240512);

jest.setTimeout(600_000);

async function differencesAfter(files: readonly Uint8Array[]) {
  const recalculated = recalculate(files);
  const found = await Promise.all(
    files.map(async (file, index) => {
      const after = await sheetsOfFile(recalculated[index] ?? new Uint8Array());
      return differences(await sheetsOfFile(file), after).map((difference) => ({ book: index, ...difference }));
    }),
  );
  return found.flat();
}

test('every formula of the sample shows the value of the core', async () => {
  const book = newWorkbookFile();
  await sample(book, { scheme: 'chongqing-2024', workbookId: 'test', say: sayIn('zh-CN') });
  const files = await Promise.all([false, true].map((draft) => totalled(book.toBytes(), draft)));
  expect((await differencesAfter(files)).slice(0, 20)).toEqual([]);
});

test('every formula of random schools shows the value of the core', async () => {
  const schools = fc.sample(randomSchool, { numRuns: cases, seed });
  const files = await Promise.all(schools.map((school) => totalledFile(sheetsOf(school), school.draft)));
  expect((await differencesAfter(files)).slice(0, 20)).toEqual([]);
});
