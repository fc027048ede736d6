import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from './run';

const program = join(__dirname, '../../dist/weektally.cjs');
const folder = mkdtempSync(join(tmpdir(), 'weektally-threads-'));
const book = join(folder, 'book.xlsx');
const returns = join(folder, 'returns');

/** More files than one thread is started for: each form several times, and among them files that cannot be read. */
beforeAll(async () => {
  await run('sample', book, '--scheme', 'chongqing-2024');
  await run('distribute', book, '--to', join(folder, 'forms'));
  mkdirSync(returns);
  const forms = readdirSync(join(folder, 'forms'));
  for (const name of forms)
    for (let copy = 1; copy <= 6; copy++)
      copyFileSync(join(folder, 'forms', name), join(returns, `${String(copy)}-${name}`));
  const [first = ''] = forms;
  const whole = readFileSync(join(folder, 'forms', first));
  for (let cut = 1; cut <= 9; cut++)
    writeFileSync(join(returns, `5-cut${String(cut)}.xlsx`), whole.subarray(0, 900 * cut));
});

test('threads bring what the program reads by itself, in the same order, bad files too', async () => {
  const args = ['collect', book, returns, '--json'];
  const { stdout, status } = spawnSync(process.execPath, [program, ...args], { encoding: 'utf8', maxBuffer: 1 << 28 });
  const alone = await run(...args);
  const { files } = JSON.parse(stdout);
  expect([status, files.length]).toEqual([alone.code, readdirSync(returns).length]);
  expect(JSON.parse(stdout)).toEqual(JSON.parse(alone.out));
});
