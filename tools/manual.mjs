// The manual as a page beside the product's own pages, with its pictures, to be read and printed: one step a page.
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { marked } from 'marked';

const style = `body { max-width: 46em; margin: 2em auto; padding: 0 1em; font: 16px/1.7 system-ui, "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; }
img { max-width: 100%; max-height: 24em; border: 1px solid #ccc; }
table { border-collapse: collapse; width: 100%; } td, th { border: 1px solid #ccc; padding: .3em .6em; text-align: left; vertical-align: top; }
h2 { margin-top: 2em; padding-top: 1em; border-top: 1px solid #ccc; }
@media print { @page { size: A4; margin: 2cm; } body { max-width: none; margin: 0; font-size: 11pt; } h2 { break-before: page; border: 0; padding: 0; margin: 0; } tr { break-inside: avoid; } }`;

/** In every language that docs/ has it in. */
export function writeManual(folder) {
  for (const language of ['zh-CN', 'en-US'])
    writeFileSync(
      join(folder, `manual.${language}.html`),
      pageOf(language, readFileSync(`docs/manual.${language}.md`, 'utf8')),
    );
  if (existsSync('docs/manual')) cpSync('docs/manual', join(folder, 'manual'), { recursive: true });
}

function pageOf(language, text) {
  const [, title] = /^# (.+)$/m.exec(text);
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<main>
${marked.parse(text)}
</main>
</body>
</html>
`;
}
