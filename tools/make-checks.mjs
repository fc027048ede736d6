// Makes what follows from the checks of src/core/checks: their list all-checks.ts, and CHECKS.md, the manual's catalogue. With --check
// it only says which of them is stale.
import { build } from 'esbuild';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';

const folder = 'src/core/checks';
const severityWords = { error: 'findings.error', warn: 'findings.warn', info: 'findings.info' };

await put(`${folder}/all-checks.ts`, 'typescript', listOfChecks());
const { catalogueGroups, sayCatalogueIn } = await load(`
  export { catalogueGroups } from './${folder}/catalogue';
  export { sayCatalogueIn } from './src/words/catalogue-words';
`);
const note = '<!-- Made by `node tools/make-checks.mjs`; do not edit. English below. -->';
await put(
  'CHECKS.md',
  'markdown',
  `${note}\n\n${manual(sayCatalogueIn('zh-CN'))}\n\n${manual(sayCatalogueIn('en-US'))}\n`,
);

/** Findings are listed in this order: first settings and the rubric, which can be why the rest is as it is. */
function listOfChecks() {
  const letters = [...'GRCUSJDPTFNMX'];
  const checks = readdirSync(folder).flatMap((file) => {
    const text = readFileSync(`${folder}/${file}`, 'utf8');
    const [, name, code] = /^export const (\w+) = check\(\{\s*code: '(\w+)'/m.exec(text) ?? [];
    return code === undefined ? [] : [{ file: file.replace('.ts', ''), name, code, rank: letters.indexOf(code[0]) }];
  });
  checks.sort((one, other) => one.rank - other.rank || (one.code + one.file < other.code + other.file ? -1 : 1));
  const imports = checks.map(({ file, name }) => `import { ${name} } from './${file}';`);
  return `// Made by \`node tools/make-checks.mjs\`; do not edit.
${imports.join('\n')}
import type { Check } from './check';

/** Every check that looks beyond one cell, in the order in which findings are listed. */
export const allChecks: readonly Check[] = [${checks.map(({ name }) => name).join(', ')}];
`;
}

async function load(contents) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: '.', loader: 'ts' },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    logLevel: 'warning',
  });
  return import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
}

/** One line of a Markdown table; a bar inside a cell would end it. */
function line(cells) {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

function table(entries, say) {
  const heads = ['code', 'title', 'example', 'action', 'reason', 'severity'].map((name) => say(`catalogue.${name}`));
  const rows = entries.map(({ code, severities, example, title, action, reason }) => [
    code,
    say(title),
    example === null ? say('catalogue.empty') : `\`${example}\``,
    say(action),
    say(reason),
    severities.map((severity) => say(severityWords[severity])).join(' / '),
  ]);
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n');
}

function manual(say) {
  const groups = catalogueGroups.map(({ title, entries }) => `## ${say(title)}\n\n${table(entries, say)}`);
  return [`# ${say('catalogue.heading')}`, say('catalogue.lead'), ...groups].join('\n\n');
}

async function put(path, parser, contents) {
  const text = await format(contents, { ...(await resolveConfig(path)), parser });
  if (!process.argv.includes('--check')) writeFileSync(path, text);
  else if (read(path) !== text) {
    console.error(`${path} is stale: run node tools/make-checks.mjs`);
    process.exitCode = 1;
  }
}

function read(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
