import { createServer } from 'node:http';
import sirv from 'sirv';
import { fileHeaders, pageHeaders } from './page-headers.mjs';

const HOST = '127.0.0.1';
const PORTS_TO_TRY = 20;
const HASHED_ASSET = /^\/assets\//;

/**
 * Serves a built page on this machine only.
 *
 * @param {object} options
 * @param {string} options.folder
 * @param {number} options.port the first port to try, 0 for any free one
 * @param {boolean} [options.takeNextFree] go on to the next port while one is busy
 * @param {Readonly<Record<string, string>>} [options.documentHeaders] headers of HTML pages, the page's own unless told
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function servePage({ folder, port, takeNextFree = false, documentHeaders = pageHeaders }) {
  const files = sirv(folder, {
    etag: true,
    gzip: true,
    setHeaders(response, path) {
      const headers = path.endsWith('.html') || path.endsWith('/') ? documentHeaders : fileHeaders;
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
      // The names of built assets carry their hash; everything else is asked for again and answered with 304.
      response.setHeader('Cache-Control', HASHED_ASSET.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  const server = createServer((request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    files(request, response, () => {
      response.writeHead(404, { ...fileHeaders, 'Content-Type': 'text/plain; charset=utf-8' }).end('Not found\n');
    });
  });
  const boundPort = await listen(server, port, takeNextFree ? PORTS_TO_TRY : 1);
  return {
    url: `http://${HOST}:${boundPort}/`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error === undefined ? resolve() : reject(error)));
        server.closeAllConnections();
      }),
  };
}

/**
 * @param {import('node:http').Server} server
 * @param {number} firstPort
 * @param {number} tries
 * @returns {Promise<number>} the port bound
 */
async function listen(server, firstPort, tries) {
  for (let port = firstPort; ; port += 1) {
    try {
      await new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, HOST, () => {
          server.off('error', reject);
          resolve(undefined);
        });
      });
    } catch (error) {
      const isBusy = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
      if (isBusy && port - firstPort + 1 < tries) continue;
      throw error;
    }
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('The server has no port.');
    return address.port;
  }
}
