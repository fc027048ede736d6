import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buildSync } from 'esbuild';
import type { Model } from '@ironcalc/wasm';

type Engine = {
  readonly Model: new (name: string, locale: string, timezone: string, language: string) => Model;
  readonly initSync: (source: { readonly module: Uint8Array }) => unknown;
};

let engine: Engine | undefined;

/** IronCalc as a CommonJS module: it is published as an ES module only, which jest does not load from node_modules. */
export function newModel(): Model {
  engine ??= loadEngine();
  return new engine.Model('host', 'en', 'UTC', 'en');
}

function loadEngine(): Engine {
  const entry = require.resolve('@ironcalc/wasm');
  const options = { bundle: true, format: 'cjs', platform: 'node', write: false, logLevel: 'error' } as const;
  const { outputFiles } = buildSync({ ...options, entryPoints: [entry], define: { 'import.meta.url': '""' } });
  const made: { exports: unknown } = { exports: {} };
  // Within the test's own realm: the library compares prototypes.
  new Function('module', 'exports', outputFiles[0]?.text ?? '')(made, made.exports);
  if (!isEngine(made.exports)) throw new Error('@ironcalc/wasm has no Model.');
  made.exports.initSync({ module: readFileSync(join(dirname(entry), 'wasm_bg.wasm')) });
  return made.exports;
}

function isEngine(value: unknown): value is Engine {
  return typeof value === 'object' && value !== null && 'Model' in value && 'initSync' in value;
}
