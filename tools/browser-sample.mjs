// The sample week that the browser edition opens first: filled, checked, totalled and reported, as the command line makes it.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';

const weektally = 'dist/weektally.cjs';

export function makeBrowserSample(path) {
  if (!existsSync(weektally)) throw new Error(`${weektally} is missing: npm run build`);
  mkdirSync(dirname(path), { recursive: true });
  rmSync(path, { force: true });
  run('sample', path, '--scheme', 'chongqing-2024');
  for (const command of ['prepare', 'check', 'total', 'report']) run(command, path, '-o', path);
}

/** Findings (exit code 1) are what a sample with dirty rows is for. */
function run(...args) {
  try {
    execFileSync(process.execPath, [weektally, ...args], { stdio: 'pipe' });
  } catch (error) {
    if (error.status !== 1) throw error;
  }
}
