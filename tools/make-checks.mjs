// Makes CHECKS.md, the manual's catalogue, from the check objects and the word lists. With --check it only says whether it is stale.
import { build } from 'esbuild';
import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';

const path = 'CHECKS.md';
const source = `
  export { catalogueGroups } from './src/core/checks/catalogue';
  export { sayIn } from './src/words/words';
`;
const { outputFiles } = await build({
  stdin: { contents: source, resolveDir: '.', loader: 'ts' },
  ...{ bundle: true, write: false, format: 'esm', platform: 'neutral', logLevel: 'warning' },
});
const { catalogueGroups, sayIn } = await import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);

const severityWords = { error: 'findings.error', warn: 'findings.warn', info: 'findings.info' };

/** One line of a Markdown table; a bar inside a cell would end it. */
function line(cells) {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

function table(entries, say) {
  const heads = ['code', 'title', 'example', 'action', 'reason', 'severity'].map((name) => say(`catalogue.${name}`));
  const rows = entries.map(({ code, severities, example, title, action, reason }) => [
    ...[code, say(title), example === null ? say('catalogue.empty') : `\`${example}\``],
    ...[say(action), say(reason), severities.map((severity) => say(severityWords[severity])).join(' / ')],
  ]);
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n');
}

function manual(say) {
  const groups = catalogueGroups.map(({ title, entries }) => `## ${say(title)}\n\n${table(entries, say)}`);
  return [`# ${say('catalogue.heading')}`, say('catalogue.lead'), ...groups].join('\n\n');
}

const [zh, en] = [sayIn('zh-CN'), sayIn('en-US')];
const note = '<!-- Made by `node tools/make-checks.mjs`; do not edit. English below. -->';
const page = `${note}\n\n${manual(zh)}\n\n${manual(en)}\n`;
const text = await format(page, { ...(await resolveConfig(path)), parser: 'markdown' });

if (!process.argv.includes('--check')) writeFileSync(path, text);
else if (read() !== text) {
  console.error('CHECKS.md is stale: run node tools/make-checks.mjs');
  process.exitCode = 1;
}

function read() {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
