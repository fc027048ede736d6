/**
 * The package `jstat` is one file of everything, of which nothing can be left out. This loader puts it together from its sources as its own
 * Makefile does, without matrices, models and regression: none of the functions that the calculation takes asks for them.
 */
const { readFileSync } = require('node:fs');
const { join } = require('node:path');

module.exports = function jstatParts() {
  const parts = ['_header', 'core', 'vector', 'special', 'distribution', 'test', '_footer'];
  return parts.map((name) => readFileSync(join(this.context, `${name}.js`), 'utf8')).join('\n');
};
