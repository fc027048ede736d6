// `npm run demo`: the main job on both built-in samples, as an office would do it by hand.
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';

const weektally = 'dist/weektally.cjs';

/** Findings (exit code 1) are what a sample with dirty rows is for; anything else is a failure. */
function run(...args) {
  console.log(`\n$ npx weektally ${args.map((arg) => (/\s/.test(arg) ? `"${arg}"` : arg)).join(' ')}`);
  const { status } = spawnSync(process.execPath, [weektally, ...args], { stdio: 'inherit' });
  if (status !== 0 && status !== 1) process.exit(status ?? 2);
}

mkdirSync('out', { recursive: true });
for (const [scheme, scores] of [
  ['chongqing-2024', true],
  ['dongying-2023', false],
]) {
  const book = `out/${scheme}.xlsx`;
  run('sample', book, '--scheme', scheme);
  run('prepare', book, '-o', book);
  run('check', book, '-o', book);
  if (scores) run('total', book, '-o', book);
  run(
    'report',
    book,
    '-o',
    book,
    '--attachment',
    `out/附件2 ${scheme}.xlsx`,
    '--print',
    `out/全套打印件 ${scheme}.xlsx`,
    '--per-department',
    `out/${scheme}`,
  );
}
