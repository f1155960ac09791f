// Keeps the page working without a network: every file of this build is stored when the page is first opened.
// The asset list holds hashed names, so that a new build is a new cache, swapped in whole.
'use strict';

const ASSETS = /*ASSETS*/[];
// The name models are large: each is stored when it is first fetched.
const NOW = ASSETS.filter((asset) => !asset.endsWith('.bin'));
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

self.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== 'GET' || !url.href.startsWith(scope)) return;
  event.respondWith((async () => {
    const cache = await caches.open(name);
    const page = event.request.mode === 'navigate' && url.pathname === new URL(scope).pathname;
    const kept = await cache.match(page ? new URL('index.html', scope).href : event.request, { ignoreSearch: page });
    if (kept) return kept;
    const answer = await fetch(event.request);
    if (answer.ok && url.pathname.endsWith('.bin')) await cache.put(event.request, answer.clone());
    return answer;
  })());
});
