import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { servePage } from '../../scripts/serve.mjs';

let root: string;
let server: Awaited<ReturnType<typeof servePage>>;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'kneeline-serve-'));
  await mkdir(join(root, 'dist', 'assets'), { recursive: true });
  await writeFile(join(root, 'secret.txt'), 'outside');
  await writeFile(join(root, 'dist', 'index.html'), '<!doctype html>');
  await writeFile(join(root, 'dist', 'engine.wasm'), 'wasm');
  await writeFile(join(root, 'dist', 'assets', 'index-Abc123.js'), 'export {};');
  server = await servePage({ folder: join(root, 'dist'), port: 0 });
});

afterEach(async () => {
  await server.close();
  await rm(root, { recursive: true, force: true });
});

describe('the served page', () => {
  it('is cross-origin isolated and may talk to its own origin only', async () => {
    const { headers, status } = await fetch(server.url);

    expect(status).toBe(200);
    expect(headers.get('content-type')).toMatch(/^text\/html/);
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(headers.get('cross-origin-embedder-policy')).toBe('require-corp');
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
    const policy = headers.get('content-security-policy');
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("connect-src 'self';");
    expect(policy).not.toMatch(/https?:|\*/);
  });

  it('gives WebAssembly its type, so that it compiles while it loads', async () => {
    const { headers } = await fetch(`${server.url}engine.wasm`);

    expect(headers.get('content-type')).toBe('application/wasm');
  });

  it('lets hashed assets be kept and asks again for everything else', async () => {
    const asset = await fetch(`${server.url}assets/index-Abc123.js`);
    const page = await fetch(server.url);
    const again = await fetch(server.url, { headers: { 'If-None-Match': page.headers.get('etag') ?? '' } });

    expect(asset.headers.get('cache-control')).toContain('immutable');
    expect(page.headers.get('cache-control')).toBe('no-cache');
    expect(again.status).toBe(304);
  });

  it('serves nothing outside its folder', async () => {
    for (const path of ['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/missing.js']) {
      expect([path, await statusOf(path)]).toEqual([path, 404]);
    }
  });

  it('is read-only', async () => {
    const { status } = await fetch(server.url, { method: 'POST', body: 'x' });

    expect(status).toBe(405);
  });

  it('takes the next free port when the wanted one is busy, or says that it is', async () => {
    const busy = Number(new URL(server.url).port);

    const next = await servePage({ folder: join(root, 'dist'), port: busy, takeNextFree: true });
    await next.close();

    expect(Number(new URL(next.url).port)).toBeGreaterThan(busy);
    await expect(servePage({ folder: join(root, 'dist'), port: busy })).rejects.toHaveProperty('code', 'EADDRINUSE');
  });
});

/** fetch() would tidy the path before it is sent. */
async function statusOf(path: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(new URL(server.url), { path }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
}
