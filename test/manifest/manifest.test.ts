import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '../..');
const manifest = readFileSync(join(root, 'manifest.xml'), 'utf8');

/** The values of an attribute or the like: what a pattern's first group matches. */
function all(pattern: RegExp, text: string = manifest): readonly string[] {
  return [...text.matchAll(pattern)].map((match) => match[1] ?? '');
}

const urls = all(/="(https?:\/\/localhost[^"]*)"/g);
const defined = all(/<bt:(?:Image|Url|String) id="([^"]+)"/g);
const used = [...new Set(all(/resid="([^"]+)"/g))];

test('every resid is defined once, and every resource is used', () => {
  expect(new Set(defined).size).toBe(defined.length);
  expect([...used].sort()).toEqual([...defined].sort());
});

test('ids and texts keep the limits of the schema', () => {
  for (const id of [...defined, ...all(/ id="([^"]+)"/g)]) expect(id.length).toBeLessThanOrEqual(32);
  const strings = (tag: string) => /<bt:TAG>([\s\S]*)<\/bt:TAG>/.source.replaceAll('TAG', tag);
  const texts = (tag: string) => all(/(?:DefaultValue|Value)="([^"]*)"/g, new RegExp(strings(tag)).exec(manifest)?.[1]);
  for (const text of texts('ShortStrings')) expect(text.length).toBeLessThanOrEqual(125);
  for (const text of texts('LongStrings')) expect(text.length).toBeLessThanOrEqual(250);
  for (const text of all(/<(?:DisplayName|Description) DefaultValue="([^"]*)"/g)) {
    expect(text.length).toBeLessThanOrEqual(125);
  }
});

test('all addresses are https and of one origin, and the pages are built', () => {
  expect(urls.length).toBeGreaterThan(0);
  expect([...new Set(urls.map((url) => new URL(url).origin))]).toEqual(['https://localhost:3000']);
  const webpack = readFileSync(join(root, 'webpack.config.js'), 'utf8');
  const pages = urls.map((url) => new URL(url).pathname.slice(1)).filter((path) => path.endsWith('.html'));
  // The page of help is made by the package and by the server for development.
  const built = [...new Set(pages)].filter((page) => page !== 'help.html').map((page) => page.replace('.html', ''));
  for (const page of built) expect(webpack).toContain(`page('${page}'`);
});

test('every text is there in Chinese and in English', () => {
  expect(manifest).toContain('<DefaultLocale>zh-CN</DefaultLocale>');
  for (const [element] of manifest.matchAll(/<(bt:String|DisplayName|Description)\s[^>]*DefaultValue[\s\S]*?<\/\1>/g)) {
    expect(all(/DefaultValue="([^"]*)"/g, element)[0]).toMatch(/\p{Script=Han}/u);
    expect(all(/Override Locale="([^"]+)"/g, element)).toEqual(['en-US']);
  }
});

test('icons are there and as large as they say', () => {
  const icons = [...new Set(urls.filter((url) => url.endsWith('.png')).map((url) => new URL(url).pathname))];
  expect(icons).toHaveLength(13);
  for (const path of icons) {
    const file = join(root, path);
    expect(existsSync(file)).toBe(true);
    const bytes = readFileSync(file);
    const size = Number(/-(\d+)\.png$/.exec(path)?.[1]);
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([size, size]);
  }
});

test('every command is registered in code', () => {
  const code = readFileSync(join(root, 'src/commands/commands.ts'), 'utf8');
  const names = all(/<FunctionName>([^<]+)</g);
  expect(names).toEqual(['check', 'total', 'report']);
  for (const name of names) expect(code).toContain(`associate('${name}'`);
});

test('asks for the lowest version of ExcelApi that the code needs', () => {
  expect(all(/<Set Name="ExcelApi" MinVersion="([^"]+)"/g)).toEqual(['1.9']);
});

test('elements stand in the order of the schema', () => {
  const order = [
    ...['Id', 'Version', 'ProviderName', 'DefaultLocale', 'DisplayName', 'Description', 'IconUrl'],
    ...['HighResolutionIconUrl', 'SupportUrl', 'Hosts', 'Requirements', 'DefaultSettings', 'Permissions'],
    'VersionOverrides',
  ];
  expect(all(/^ {2}<(\w+)/gm)).toEqual(order);
});
