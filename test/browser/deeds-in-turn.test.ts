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
  const inTurn = deedsInTurn();
  const note = (what: string) => () => done.push(what) > 0;
  inTurn(note('9'));
  const mark = slow();
  await rest();
  inTurn(mark.deed);
  for (const key of ['8', '.', '5']) inTurn(note(key));
  await rest();
  expect(done).toEqual(['9']);
  mark.end(true);
  await rest();
  expect(done).toEqual(['9', '8', '.', '5']);
});

test('nothing that was typed after a refused mark is done, all that comes later is', async () => {
  const done: string[] = [];
  const inTurn = deedsInTurn();
  const mark = slow();
  inTurn(mark.deed);
  inTurn(() => done.push('8') > 0);
  mark.end(false);
  await rest();
  inTurn(() => done.push('7') > 0);
  await rest();
  expect(done).toEqual(['7']);
});
