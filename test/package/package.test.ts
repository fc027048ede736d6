import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const base = 'https://weektally.example.edu.cn/pane';
const manifest = `<?xml version="1.0" encoding="UTF-8"?>
<OfficeApp>
  <Version>0.0.0.1</Version>
  <IconUrl DefaultValue="https://localhost:3000/assets/icon-32.png" />
  <SupportUrl DefaultValue="https://localhost:3000/help.html" />
  <AppDomains><AppDomain>https://localhost:3000</AppDomain></AppDomains>
  <SourceLocation DefaultValue="https://localhost:3000/taskpane.html" />
  <bt:Url id="Commands" DefaultValue="https://localhost:3000/commands.html" />
</OfficeApp>
`;

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'weektally-package-'));
  put('pane/taskpane.html', '<html data-office-js="network"><p>pane</p></html>');
  put('pane/commands.html', '<html lang=zh data-office-js=network><p>commands</p></html>');
  put('pane/taskpane.0123abcd.js', '1;');
  put('pane/too-old.js', '2;');
  put('pane/assets/icon-32.png', 'icon');
  put('manifest.xml', manifest);
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function put(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

function pack(...more: string[]) {
  const from = ['--from', join(folder, 'pane'), '--manifest', join(folder, 'manifest.xml')];
  const args = ['tools/package.mjs', '--no-build', ...from, '--out', join(folder, 'out/package'), ...more];
  return spawnSync(process.execPath, args, { encoding: 'utf8' });
}

function written(name: string): string {
  return readFileSync(join(folder, 'out/package', name), 'utf8');
}

function addressesIn(text: string): string[] {
  return [...text.matchAll(/https:\/\/[^"<\s]*/g)].map(([address]) => address);
}

test('the pane, the manifest, the instructions and the examples are in one folder', () => {
  const { status, stdout } = pack('--base-url', base);
  expect(status).toBe(0);
  expect(stdout).toContain(`${base}/`);
  expect(readdirSync(join(folder, 'out'))).toEqual(['package']);
  expect(readdirSync(join(folder, 'out/package')).sort()).toEqual(
    [
      ...['assets', 'commands.html', 'help.html', 'index.html', 'manifest.xml', 'nginx.conf'],
      ...['taskpane.0123abcd.js', 'taskpane.html', 'too-old.js', 'web.config'],
    ].sort(),
  );
  expect(written('assets/icon-32.png')).toBe('icon');
});

test.each([base, `${base}/`])('every address of the manifest is moved to %s', (address) => {
  pack('--base-url', address);
  expect(addressesIn(written('manifest.xml'))).toEqual([
    'https://weektally.example.edu.cn/pane/assets/icon-32.png',
    'https://weektally.example.edu.cn/pane/help.html',
    'https://weektally.example.edu.cn',
    'https://weektally.example.edu.cn/pane/taskpane.html',
    'https://weektally.example.edu.cn/pane/commands.html',
  ]);
});

test('for a trial, pane and ribbon open their pages with the sign of one', () => {
  expect(pack('--base-url', base, '--try').status).toBe(0);
  expect(addressesIn(written('manifest.xml')).slice(-2)).toEqual([
    'https://weektally.example.edu.cn/pane/taskpane.html?try',
    'https://weektally.example.edu.cn/pane/commands.html?try',
  ]);
});

test('the root of a server with a port of its own will do', () => {
  expect(pack('--base-url', 'https://school.example:8443').status).toBe(0);
  expect(written('manifest.xml')).toContain('"https://school.example:8443/taskpane.html"');
  expect(written('manifest.xml')).toContain('<AppDomain>https://school.example:8443</AppDomain>');
  expect(written('nginx.conf')).toContain('listen 8443 ssl;');
});

(existsSync('manifest.xml') ? test : test.skip)("the product's own manifest ends up on one server", () => {
  const own = readFileSync('manifest.xml', 'utf8');
  for (const [, name] of own.matchAll(/"https:\/\/localhost:3000\/([^"]+)"/g)) put(`pane/${name ?? ''}`, 'x');
  expect(pack('--base-url', base, '--manifest', 'manifest.xml').status).toBe(0);
  const text = written('manifest.xml');
  expect(text).not.toContain('localhost');
  const origins = new Set(addressesIn(text).map((address) => new URL(address).origin));
  expect([...origins]).toEqual(['https://weektally.example.edu.cn']);
});

test.each([
  ['no address', []],
  ['http', ['--base-url', 'http://weektally.example.edu.cn/pane']],
  ['a path only', ['--base-url', '/pane']],
  ['no scheme', ['--base-url', 'weektally.example.edu.cn/pane']],
  ['no slashes', ['--base-url', 'https:weektally.example.edu.cn']],
  ['no server', ['--base-url', 'https://']],
  ['a query', ['--base-url', `${base}?a=1`]],
  ['an empty query', ['--base-url', `${base}?`]],
  ['a hash', ['--base-url', `${base}#top`]],
  ['credentials', ['--base-url', 'https://user:word@weektally.example.edu.cn/pane']],
  ['a space', ['--base-url', 'https://weektally.example.edu.cn/our pane']],
  ['a quotation mark', ['--base-url', 'https://weektally.example.edu.cn/"><x']],
  ['an unknown option', ['--base-url', base, '--nonsense']],
  ['an unknown place of Office.js', ['--base-url', base, '--office-js', 'nowhere']],
])('refused with nothing written: %s', (_, args) => {
  const { status, stderr, stdout } = pack(...args);
  expect(status).toBe(2);
  expect(stdout).toBe('');
  const lines = stderr.trim().split('\n');
  expect(lines).toHaveLength(2);
  expect(lines[0]).toMatch(/[\u4e00-\u9fff]/);
  expect(lines[1]).toMatch(/^[A-Z“]/);
  expect(existsSync(join(folder, 'out'))).toBe(false);
});

test('a manifest that names a file which is not there is refused, and the last package stays', () => {
  pack('--base-url', base);
  rmSync(join(folder, 'pane/assets'), { recursive: true });
  const { status, stderr } = pack('--base-url', 'https://other.example');
  expect(status).toBe(2);
  expect(stderr).toContain('assets/icon-32.png');
  expect(written('manifest.xml')).toContain(`${base}/assets/icon-32.png`);
  expect(readdirSync(join(folder, 'out'))).toEqual(['package']);
});

test('a package replaces the package before it and nothing else', () => {
  pack('--base-url', base);
  rmSync(join(folder, 'pane/too-old.js'));
  expect(pack('--base-url', 'https://other.example').status).toBe(0);
  expect(readdirSync(join(folder, 'out/package'))).not.toContain('too-old.js');
  put('mine/diary.txt', 'mine');
  expect(pack('--base-url', base, '--out', join(folder, 'mine')).status).toBe(2);
  expect(readdirSync(join(folder, 'mine'))).toEqual(['diary.txt']);
});

test('the examples let Excel frame the pane, keep pages fresh and leave icons alone', () => {
  pack('--base-url', base);
  const framed =
    "frame-ancestors 'self' https://*.officeapps.live.com https://*.partner.officewebapps.cn https://*.office.net https://*.sharepoint.com https://onedrive.live.com https://excel.cloud.microsoft https://*.sharepoint.cn";
  const nginx = written('nginx.conf');
  const locations = nginx.split(/^ {2}location /m).slice(2);
  for (const location of locations) expect(location).toContain(framed);
  const cacheOf = (pattern: string) =>
    /Cache-Control "([^"]*)" always/.exec(locations.find((location) => location.includes(pattern)) ?? '')?.[1];
  expect(cacheOf('html$')).toBe('no-store');
  expect(cacheOf('png$')).toBeUndefined();
  expect(cacheOf('js$')).toBe('public, max-age=31536000, immutable');
  expect(nginx).not.toMatch(/add_header X-Frame-Options/);

  const iis = written('web.config');
  expect(iis).toContain(framed);
  const cacheAt = (path: string) => {
    const block = iis.split('<location path=').find((part) => part.startsWith(`"${path}"`)) ?? '';
    return /<add name="Cache-Control" value="([^"]*)"/.exec(block)?.[1];
  };
  expect(cacheAt('taskpane.html')).toBe('no-store');
  expect(cacheAt('taskpane.0123abcd.js')).toBe('public, max-age=31536000, immutable');
  expect(iis).toContain('<location path="assets">');
  expect(cacheAt('assets')).toBeUndefined();
  expect(iis).not.toMatch(/<add name="X-Frame-Options"/);
});

const { version } = packageOf(readFileSync('package.json', 'utf8'));

/** What package.json states. */
function packageOf(text: string): { readonly version: string } {
  const found: unknown = JSON.parse(text);
  if (typeof found === 'object' && found !== null && 'version' in found) return { version: String(found.version) };
  throw new Error('package.json states no version');
}

test('the manifest has the version of package.json, here and in the package, and the instructions name it', () => {
  pack('--base-url', base);
  expect(written('manifest.xml')).toContain(`<Version>${version}.0</Version>`);
  expect(written('index.html').split(`${version}.0`)).toHaveLength(3);
  expect(readFileSync('manifest.xml', 'utf8')).toContain(`<Version>${version}.0</Version>`);
});

test.each([
  ['a page', 'pane/commands.html'],
  ['a script that is new', 'pane/commands.4567cdef.js'],
  ['an icon', 'pane/assets/icon-32.png'],
])('a version that does not rise although %s has changed is refused, and the last package stays', (_, path) => {
  expect(pack('--base-url', base).status).toBe(0);
  expect(pack('--base-url', base).status).toBe(0);
  const before = written('commands.html');
  put(path, 'changed');
  const { status, stderr } = pack('--base-url', base);
  expect(status).toBe(2);
  expect(stderr).toContain(`${version}.0`);
  expect(stderr.trim().split('\n')).toHaveLength(2);
  expect(written('commands.html')).toBe(before);
  expect(readdirSync(join(folder, 'out'))).toEqual(['package']);
});

test('a lower version was packaged before, or the address is another: all is well', () => {
  pack('--base-url', base);
  const last = join(folder, 'out/package/manifest.xml');
  writeFileSync(last, readFileSync(last, 'utf8').replace(/<Version>[^<]*/, '<Version>0.0.9.9'));
  put('pane/commands.html', 'changed');
  expect(pack('--base-url', base).status).toBe(0);
  put('pane/commands.html', 'changed again');
  expect(pack('--base-url', 'https://other.example').status).toBe(0);
});

test('a higher version was packaged before: refused', () => {
  pack('--base-url', base);
  const last = join(folder, 'out/package/manifest.xml');
  writeFileSync(last, readFileSync(last, 'utf8').replace(/<Version>[^<]*/, '<Version>99.0.0.0'));
  expect(pack('--base-url', base).stderr).toContain('99.0.0.0');
});

test('what a school made of the server examples is no change', () => {
  pack('--base-url', base);
  writeFileSync(join(folder, 'out/package/nginx.conf'), 'our own');
  expect(pack('--base-url', base).status).toBe(0);
});

const officeFiles = [
  ...['office.js', 'excel-win32-16.01.js', 'excel-mac-16.00.js', 'excel-web-16.00.js', 'excel-ios-16.00.js'],
  ...['zh-cn/office_strings.js', 'zh-tw/office_strings.js', 'en-us/office_strings.js', 'o15apptofilemappingtable.js'],
];

test('--office-js local puts the copy first, and only where it is whole', () => {
  expect(pack('--base-url', base, '--office-js', 'local').stderr).toContain('office-js/office.js');
  for (const name of officeFiles) put(`pane/office-js/${name}`, name);
  expect(pack('--base-url', base, '--office-js', 'local').status).toBe(0);
  expect(written('taskpane.html')).toContain('data-office-js="local"');
  expect(written('commands.html')).toContain('data-office-js=local');
});

test.each(officeFiles)('a copy of Office.js without %s is refused', (lacking) => {
  for (const name of officeFiles.filter((one) => one !== lacking)) put(`pane/office-js/${name}`, name);
  const { status, stderr } = pack('--base-url', base);
  expect([status, stderr.includes(`office-js/${lacking}`)]).toEqual([2, true]);
});

test('the network comes first where nothing is said', () => {
  pack('--base-url', base);
  expect(written('taskpane.html')).toContain('data-office-js="network"');
});

test('the instructions say how an update reaches everybody', () => {
  pack('--base-url', base);
  const text = written('index.html');
  for (const step of ['更新', '上传新的 manifest.xml', '72 小时', 'Updates', 'upload the new manifest.xml', '72 hours'])
    expect(text).toContain(step);
});

test('the instructions come in Chinese, then in English', () => {
  pack('--base-url', base);
  const text = written('index.html');
  const places = ['全校部署', '世纪互联', '网络共享', 'wef', '上传我的加载项', 'Integrated apps', 'Upload My Add-in'];
  const found = places.map((place) => text.indexOf(place));
  expect(found.every((place) => place > 0)).toBe(true);
  expect(found).toEqual([...found].sort((a, b) => a - b));
});
