import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '../..');
const built = join(root, 'dist/browser');
const page = readFileSync(join(root, 'src/browser/index.html'), 'utf8');

type WebManifest = {
  readonly start_url: string;
  readonly scope: string;
  readonly icons: readonly { readonly src: string; readonly sizes: string; readonly type: string }[];
  readonly file_handlers: readonly { readonly action: string; readonly accept: Readonly<Record<string, string[]>> }[];
};
const manifest: WebManifest = JSON.parse(readFileSync(join(root, 'src/browser/manifest.webmanifest'), 'utf8'));

test('the page asks its own server alone, and nothing written in it runs', () => {
  const [, policy = ''] = /Content-Security-Policy"\s+content="([^"]+)"/.exec(page) ?? [];
  const rules = new Map(
    policy.split(';').map((rule) => {
      const [name = '', ...sources] = rule.trim().split(' ');
      return [name, sources] as const;
    }),
  );
  expect(rules.get('default-src')).toEqual(["'none'"]);
  for (const name of ['script-src', 'worker-src', 'connect-src', 'manifest-src'])
    expect(rules.get(name)).toEqual(["'self'"]);
  const allowed = /^('self'|'none'|data:|'sha256-[\w+/]+=*')$/;
  expect([...rules.values()].flat().filter((source) => !allowed.test(source))).toEqual([]);
  expect(page).not.toMatch(/<style|style="|<script>|onclick/);
});

test('every address is relative, so that any folder of any server will do', () => {
  const addresses = [...page.matchAll(/(?:href|src)="([^"]+)"/g)].map(([, address]) => address ?? '');
  const all = [...addresses, manifest.start_url, manifest.scope, ...manifest.icons.map(({ src }) => src)];
  expect(all.filter((address) => /^(\/|[a-z]+:)/.test(address))).toEqual([]);
});

test('it can be installed: icons as large as they say, .xlsx opened with it', () => {
  for (const { src, sizes, type } of manifest.icons) {
    const file = join(root, src);
    expect(existsSync(file)).toBe(true);
    if (type !== 'image/png') continue;
    const bytes = readFileSync(file);
    expect(`${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`).toBe(sizes);
  }
  // Browsers install with icons of these sizes.
  expect(manifest.icons.map(({ sizes }) => sizes)).toEqual(expect.arrayContaining(['192x192', '512x512']));
  expect(manifest.file_handlers.flatMap(({ accept }) => Object.values(accept).flat())).toEqual(['.xlsx']);
});

test('the service worker keeps every file that is built', () => {
  const worker = readFileSync(join(built, 'service-worker.js'), 'utf8');
  const [, list = ''] = /^const files = (.*);$/m.exec(worker) ?? [];
  const kept: string[] = JSON.parse(list);
  const there = readdirSync(built, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(built.length + 1));
  expect([...kept, 'service-worker.js'].sort()).toEqual(there.sort());
});
