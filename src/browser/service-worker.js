/* global self, caches, fetch, URL, Request, version, files */
// Keeps every file of this version in the browser, so that the product opens without a network. `version` and `files` are put before
// this code when it is built. A newer version waits until a page asks for it.

const prefix = 'weektally-';
const cacheName = prefix + version;

self.addEventListener('install', (event) => {
  // Past the browser's own cache, which may hold files of the last version.
  const fresh = files.map((file) => new Request(file, { cache: 'reload' }));
  event.waitUntil(caches.open(cacheName).then((cache) => cache.addAll(fresh)));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(dropOldVersions().then(() => self.clients.claim()));
});

self.addEventListener('message', ({ data }) => {
  if (data === 'update') self.skipWaiting();
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || new URL(request.url).origin !== self.location.origin) return;
  event.respondWith(answer(request));
});

async function answer(request) {
  const wanted = request.mode === 'navigate' && isStart(request.url) ? 'index.html' : request;
  const options = { ignoreSearch: true };
  const own = await caches.open(cacheName);
  // Pages of the version before may still be open, and ask for parts of theirs: never before our own, which may have the same names.
  return (await own.match(wanted, options)) ?? (await caches.match(wanted, options)) ?? fetch(request);
}

function isStart(address) {
  const { pathname } = new URL(address);
  return pathname === new URL('./', self.location).pathname || pathname.endsWith('/index.html');
}

/** The version before stays for pages that still use it. */
async function dropOldVersions() {
  const names = (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== cacheName);
  await Promise.all(names.slice(0, -1).map((name) => caches.delete(name)));
}
