import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, extname, join, normalize, resolve, sep } from 'node:path';
import { helpPage } from './package-texts.mjs';

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
};

/** Nothing that a trial finds is longer. */
const mostBytes = 8_000_000;

/** Answers requests from a folder of built files; with `result`, what a trial has found is written to that file. */
export function paneAnswers({ folder, result }) {
  const pane = resolve(folder);
  return (request, response) => {
    const path = pathOf(request.url);
    const file = path === undefined ? undefined : fileFor(pane, path);
    if (request.method === 'POST' && path === '/trial-result' && result !== undefined) {
      keepResult(request, response, result);
    } else if (file !== undefined) {
      const type = types[extname(file)] ?? 'application/octet-stream';
      // Excel may not show an icon that it must not store.
      const cache = type.startsWith('image/') ? {} : { 'Cache-Control': 'no-store' };
      response.writeHead(200, { 'Content-Type': type, ...cache });
      response.end(readFileSync(file));
    } else if (path === '/help.html') {
      response.writeHead(200, { 'Content-Type': types['.html'], 'Cache-Control': 'no-store' });
      response.end(helpPage());
    } else {
      response.writeHead(404).end();
    }
  };
}

function pathOf(address = '/') {
  try {
    return decodeURIComponent(new URL(address, 'https://localhost').pathname);
  } catch {
    return undefined;
  }
}

/** The file that a path means, never one outside the pane. */
function fileFor(pane, path) {
  const file = normalize(join(pane, path.endsWith('/') ? `${path}index.html` : path));
  return file.startsWith(pane + sep) && existsSync(file) && statSync(file).isFile() ? file : undefined;
}

/** Each answer of the person brings the whole result so far: the file is replaced, and is never half a file. */
function keepResult(request, response, result) {
  const parts = [];
  let bytes = 0;
  request.on('data', (part) => {
    bytes += part.length;
    if (bytes <= mostBytes) parts.push(part);
  });
  request.on('end', () => {
    try {
      const found = JSON.parse(Buffer.concat(parts).toString('utf8'));
      mkdirSync(dirname(result), { recursive: true });
      writeFileSync(`${result}.new`, JSON.stringify(found, null, 1));
      renameSync(`${result}.new`, result);
      response.writeHead(204).end();
    } catch {
      response.writeHead(400).end();
    }
  });
}

/** The manifest of a trial: pane and ribbon open their pages with `?try`. */
export function trialManifest(text) {
  return text.replace(/\/(taskpane|commands)\.html"/g, '/$1.html?try"');
}
