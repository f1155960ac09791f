// Keeps the page working without a network: every file of this build is stored when the page is first opened.
// The asset list holds hashed names, so that a new build is a new cache, swapped in whole.
'use strict';

const ASSETS = /*ASSETS*/[];
// The name models are large: they follow once the page is up and says so.
const LATER = ASSETS.filter((asset) => asset.endsWith('.bin'));
const NOW = ASSETS.filter((asset) => !LATER.includes(asset));
const scope = self.registration.scope;
const name = `surligne ${scope} ${ASSETS.join(' ').length.toString(36)}-${hash(ASSETS.join(' '))}`;

function hash(text) {
  let h = 5381;
  for (let i = 0; i < text.length; i += 1) h = (Math.imul(h, 33) ^ text.charCodeAt(i)) >>> 0;
  return h.toString(36);
}

self.addEventListener('install', (event) => {
  event.waitUntil((async () => {
    const cache = await caches.open(name);
    await cache.addAll(NOW.map((asset) => new Request(new URL(asset, scope), { cache: 'reload' })));
  })());
});

// A new version waits until every tab of the old one is closed, so that a page never gets another build's files;
// only then are the old caches of this scope deleted.
self.addEventListener('activate', (event) => {
  event.waitUntil((async () => {
    const own = (await caches.keys()).filter((key) => key.startsWith(`surligne ${scope} `) && key !== name);
    await Promise.all(own.map((key) => caches.delete(key)));
  })());
});

// Sent by the page when it is ready. What the browser has just fetched comes from its own cache.
self.addEventListener('message', (event) => {
  if (event.data !== 'keep models') return;
  event.waitUntil((async () => {
    const cache = await caches.open(name);
    for (const asset of LATER) {
      const url = new URL(asset, scope).href;
      if (!await cache.match(url)) await cache.add(url);
    }
  })());
});

self.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== 'GET' || !url.href.startsWith(scope)) return;
  event.respondWith((async () => {
    const cache = await caches.open(name);
    const page = event.request.mode === 'navigate' && url.pathname === new URL(scope).pathname;
    const kept = await cache.match(page ? new URL('index.html', scope).href : event.request, { ignoreSearch: page });
    return kept ?? fetch(event.request);
  })());
});
