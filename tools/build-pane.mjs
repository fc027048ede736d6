// Builds the pane into dist/pane and refuses a pane that would open slowly.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import webpack from 'webpack';
import configuration from '../webpack.config.js';

/** JavaScript that the pane loads before it can be used, without Office.js and without the worker. */
const mostKilobytes = 180;

const mode = process.argv.includes('--development') ? 'development' : 'production';
const stats = await new Promise((resolve, reject) => {
  webpack(configuration(mode), (error, result) => (error ? reject(error) : resolve(result)));
});
const { errors, namedChunkGroups } = stats.toJson({ all: false, errors: true, chunkGroups: true });
for (const { message } of errors) console.error(message);
if (errors.length > 0) process.exit(1);

const assets = ['taskpane', 'pane', 'steps'].flatMap((name) => namedChunkGroups[name].assets);
const files = [...new Set(assets.map(({ name }) => name))].filter((name) => name.endsWith('.js'));
const bytes = files.reduce((sum, name) => sum + gzipSync(readFileSync(join('dist/pane', name))).length, 0);
const kilobytes = Math.round(bytes / 1024);
if (process.argv.includes('--sizes')) console.log(`pane: ${kilobytes} KB gzip of at most ${mostKilobytes} KB`);
if (mode === 'production' && kilobytes > mostKilobytes) {
  console.error(
    `The pane's initial JavaScript is ${kilobytes} KB gzip, more than ${mostKilobytes} KB: load parts of it later.`,
  );
  process.exit(1);
}
