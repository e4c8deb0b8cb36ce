import { afterEach, expect, it, vi } from 'vitest';
import manifest from '../../models/manifest.json' with { type: 'json' };
import { fetchModels } from '../../src/inference/model-loader.ts';

const LITE = manifest.models.find(({ id }) => id === 'blazepose-lite');
const TOPOLOGY_SIZE = LITE?.files.find(({ name }) => name.endsWith('.json'))?.size ?? 0;

afterEach(() => vi.unstubAllGlobals());

function serve(answer: () => Response | Promise<Response>): void {
  vi.stubGlobal(
    'fetch',
    vi.fn<typeof fetch>().mockImplementation(async () => answer()),
  );
}

function load(): Promise<unknown> {
  return fetchModels('http://localhost/models/', { landmarks: 'blazepose-lite' }, () => {});
}

it.each([
  ['is not there', () => new Response('', { status: 404 })],
  ['is a page that answers every path', () => new Response('<p>', { headers: { 'content-type': 'text/html' } })],
  ['can not be reached', () => Promise.reject(new TypeError('Failed to fetch'))],
])('names a model that %s as missing', async (_, answer) => {
  serve(answer);

  await expect(load()).rejects.toMatchObject({ name: 'EngineError', reason: 'model-missing' });
});

it.each([
  ['cut short', TOPOLOGY_SIZE - 1],
  ['too long', 8_000_000],
])('names a model whose file is %s as corrupt', async (_, bytes) => {
  serve(() => new Response(new Uint8Array(bytes)));

  await expect(load()).rejects.toMatchObject({ name: 'EngineError', reason: 'model-corrupt' });
});

it('names a model of the right length and the wrong bytes as corrupt, and which file it is', async () => {
  const sizes = LITE?.files.map(({ size }) => size) ?? [];
  serve(() => new Response(new Uint8Array(sizes.shift() ?? 0)));

  const failure = await load().catch((error: unknown) => error);

  expect(failure).toMatchObject({ reason: 'model-corrupt' });
  expect(String(failure)).toMatch(/blazepose-lite\.(json|bin) is not the pinned file: its sha256 is [0-9a-f]{64}$/);
});
