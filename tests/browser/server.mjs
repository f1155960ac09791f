// A plain static file server, as any host of dist/ would be: no headers of its own but the media type.
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';

const MEDIA_TYPES = {
  '.bin': 'application/octet-stream',
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
};

/**
 * Serves folders under path prefixes on a free port of the loopback interface.
 * @param {Record<string, string>} mounts from a prefix such as `/surligne/` to a folder
 * @returns {Promise<{origin: string, requests: string[], close: () => Promise<void>}>}
 */
export async function serve(mounts) {
  const requests = [];
  const server = http.createServer((request, response) => {
    const address = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
    requests.push(address);
    const file = locate(mounts, address);
    if (!file) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': MEDIA_TYPES[path.extname(file)] ?? 'application/octet-stream' });
    fs.createReadStream(file).pipe(response);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    requests,
    close: () => new Promise((resolve) => {
      server.closeAllConnections();
      server.close(resolve);
    }),
  };
}

function locate(mounts, address) {
  for (const [prefix, folder] of Object.entries(mounts)) {
    if (!address.startsWith(prefix)) continue;
    const name = address.slice(prefix.length) || 'index.html';
    const file = path.join(folder, name.endsWith('/') ? `${name}index.html` : name);
    if (file.startsWith(folder + path.sep) && fs.existsSync(file) && fs.statSync(file).isFile()) return file;
  }
  return null;
}
