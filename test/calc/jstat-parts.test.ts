import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import jstatParts from '../../tools/jstat-parts.cjs';

const package_ = join(process.cwd(), 'node_modules/jstat');

/** What a text of the package makes of these expressions. */
function valuesIn(text: string, expressions: readonly string[]): readonly unknown[] {
  const context = createContext({ module: { exports: {} }, exports: {} });
  runInContext(text, context);
  return expressions.map((expression) =>
    runInContext(`(function (jStat) { return ${expression}; })(module.exports)`, context),
  );
}

test('what the pages take of jstat gives what the whole package gives', () => {
  const library = readFileSync(join(process.cwd(), 'node_modules/@formulajs/formulajs/lib/esm/index.mjs'), 'utf8');
  const called = new Set(library.match(/jStat\.[\w.]+/g));
  expect(called.size).toBeGreaterThan(30);
  const expressions = [...called].map((name) => `[typeof ${name}, String(${name})]`);
  const whole = readFileSync(join(package_, 'dist/jstat.js'), 'utf8');
  const parts = jstatParts.call({ context: join(package_, 'src') });
  expect(valuesIn(parts, expressions)).toEqual(valuesIn(whole, expressions));
});
