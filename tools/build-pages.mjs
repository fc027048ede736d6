// Builds the pages into dist/pane and dist/browser (or those that are named) and refuses pages that would open slowly.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import webpack from 'webpack';
import configuration from '../webpack.config.js';
import { makeBrowserSample } from './browser-sample.mjs';
import { filesBelow } from './manifest-version.mjs';
import { writeManual } from './manual.mjs';

/**
 * JavaScript in KB, gzip: `start` is what is loaded before a page can be used (the pane's without Office.js and its worker, which load
 * meanwhile), `all` everything that a page may ever load.
 */
const limits = {
  pane: { start: 180, chunks: ['taskpane', 'pane', 'steps'] },
  browser: { start: 250, chunks: ['index', 'page', 'grid'], all: 600 },
};

const named = process.argv.slice(2).filter((word) => word in limits);
const names = named.length > 0 ? named : Object.keys(limits);
const mode = process.argv.includes('--development') ? 'development' : 'production';
const stats = await new Promise((resolve, reject) => {
  const wanted = configuration(mode).filter(({ name }) => names.includes(name));
  webpack(wanted, (error, result) => (error ? reject(error) : resolve(result)));
});
const { children, errors } = stats.toJson({ all: false, errors: true, children: true, chunkGroups: true });
const faults = [...(errors ?? []), ...children.flatMap((child) => child.errors)];
for (const { message } of faults) console.error(message);
if (faults.length > 0) process.exit(1);

for (const { name, namedChunkGroups } of children) {
  const { start, chunks, all } = limits[name];
  const initial = chunks.flatMap((chunk) => namedChunkGroups[chunk]?.assets ?? []).map((asset) => asset.name);
  judge(`${name} at start`, kilobytes(name, [...new Set(initial)]), start);
  if (all !== undefined) judge(`${name} in all`, kilobytes(name, filesBelow(join('dist', name))), all);
}
for (const name of names) writeManual(join('dist', name));
if (names.includes('browser')) {
  makeBrowserSample('dist/browser/sample.xlsx');
  listForOffline('dist/browser');
}

function kilobytes(folder, files) {
  const scripts = files.filter((file) => file.endsWith('.js'));
  const bytes = scripts.reduce((sum, file) => sum + gzipSync(readFileSync(join('dist', folder, file))).length, 0);
  return Math.round(bytes / 1024);
}

function judge(what, size, most) {
  if (process.argv.includes('--sizes')) console.log(`${what}: ${size} KB gzip of at most ${most} KB`);
  if (mode !== 'production' || size <= most) return;
  console.error(`JavaScript of the ${what} is ${size} KB gzip, more than ${most} KB: load parts of it later.`);
  process.exitCode = 1;
}

/** Tells the service worker which files to keep; a version that differs in any of them differs in this list. */
function listForOffline(folder) {
  const worker = join(folder, 'service-worker.js');
  const files = filesBelow(folder).filter((file) => file !== 'service-worker.js');
  const digest = createHash('sha256');
  for (const file of files) digest.update(file).update(readFileSync(join(folder, file)));
  const version = digest.digest('hex').slice(0, 12);
  const code = readFileSync(worker, 'utf8');
  writeFileSync(worker, `const version = '${version}';\nconst files = ${JSON.stringify(files)};\n${code}`);
}
