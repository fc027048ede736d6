// The version that Office compares: package.json states it, manifests repeat it. `npm version patch` raises both.
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const place = /(<Version>)[^<]*(<\/Version>)/;
const project = new URL('../', import.meta.url);

export function withVersion(manifest) {
  const { version } = JSON.parse(readFileSync(new URL('package.json', project), 'utf8'));
  return manifest.replace(place, `$1${version}.0$2`);
}

/** Examples that a school makes its own. */
const own = new Set(['nginx.conf', 'web.config']);

/**
 * Office takes a changed manifest only with a higher version, and people can tell versions apart by nothing else: a version that does
 * not rise although something else than last time would be packaged for the same address; undefined where all is well.
 */
export function staleVersion(last, fresh) {
  if (!existsSync(join(last, 'manifest.xml'))) return undefined;
  const [before, after] = [last, fresh].map((folder) => readFileSync(join(folder, 'manifest.xml'), 'utf8'));
  if (addressIn(before) !== addressIn(after) || isHigher(versionIn(after), versionIn(before))) return undefined;
  return isSame(last, fresh) ? undefined : versionIn(before).join('.');
}

function addressIn(manifest) {
  return /<SourceLocation DefaultValue="([^"]*)"/.exec(manifest)?.[1];
}

export function versionOf(manifest) {
  return /<Version>([\d.]+)</.exec(manifest)?.[1] ?? '0';
}

function versionIn(manifest) {
  return versionOf(manifest).split('.').map(Number);
}

function isHigher(version, than) {
  const at = version.findIndex((part, index) => part !== (than[index] ?? 0));
  return at >= 0 && version[at] > (than[at] ?? 0);
}

function isSame(last, fresh) {
  const names = filesBelow(fresh);
  return (
    filesBelow(last).join() === names.join() &&
    names.every((name) => own.has(name) || readFileSync(join(last, name)).equals(readFileSync(join(fresh, name))))
  );
}

/** Files below a folder, with / between folders, in one order everywhere. */
export function filesBelow(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name)).replaceAll('\\', '/'))
    .sort();
}

// By `npm version`.
if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const file = new URL('manifest.xml', project);
  writeFileSync(file, withVersion(readFileSync(file, 'utf8')));
}
