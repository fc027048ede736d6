import { deedsInTurn } from '../../src/browser/judge/deeds-in-turn';

/** A deed that takes until `end` says how it ended. */
function slow() {
  let end: (isTaken: boolean) => void = () => undefined;
  const ended = new Promise<boolean>((resolve) => (end = resolve));
  return { deed: () => ended, end: (isTaken: boolean) => end(isTaken) };
}
const rest = () => new Promise((resolve) => setTimeout(resolve));

test('what comes while one is waited for is done after it, in its order', async () => {
  const done: string[] = [];
  const deeds = deedsInTurn();
  const note = (what: string) => () => done.push(what) > 0;
  void deeds.do(note('9'));
  const mark = slow();
  await rest();
  void deeds.do(mark.deed);
  for (const key of ['8', '.', '5']) void deeds.do(note(key));
  await rest();
  expect(done).toEqual(['9']);
  mark.end(true);
  await rest();
  expect(done).toEqual(['9', '8', '.', '5']);
});

test('nothing that was typed after a refused mark is done, all that comes later is', async () => {
  const done: string[] = [];
  const deeds = deedsInTurn();
  const mark = slow();
  const told = [deeds.do(mark.deed), deeds.do(() => done.push('8') > 0)];
  expect(deeds.isBusy()).toBe(true);
  mark.end(false);
  expect(await Promise.all(told)).toEqual([false, false]);
  await rest();
  expect(deeds.isBusy()).toBe(false);
  void deeds.do(() => done.push('7') > 0);
  await rest();
  expect(done).toEqual(['7']);
});
