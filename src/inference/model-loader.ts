import type { GraphModel, io } from '@tensorflow/tfjs';
import { loadGraphModelSync } from '@tensorflow/tfjs-converter';
import manifest from '../../models/manifest.json' with { type: 'json' };
import { EngineError } from '../pose/engine.ts';
import { dropKept, keepLater, readKept } from './kept-models.ts';

/** A file as models/manifest.json pins it. */
interface PinnedFile {
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
}

/** A model's files, downloaded and checked, not yet on any backend. */
export interface ModelFiles {
  readonly topology: io.ModelJSON;
  readonly weights: ArrayBuffer;
  readonly weightsSha256: string;
}

export type ReportProgress = (loadedBytes: number, totalBytes: number) => void;

/**
 * Fetches models from the own origin, or from what an earlier visit kept, and checks every file against the manifest that
 * was built in.
 *
 * @param modelsUrl absolute, with a closing slash.
 * @param ids the manifest's ids, by the part that each model plays.
 * @throws EngineError `model-missing` or `model-corrupt`, naming the file.
 */
export async function fetchModels<Part extends string>(
  modelsUrl: string,
  ids: Readonly<Record<Part, string>>,
  reportProgress: ReportProgress,
): Promise<Record<Part, ModelFiles>> {
  const pinned = Object.entries<string>(ids).map(([part, id]) => ({ part, ...pinnedFiles(id) }));
  const totalBytes = pinned.reduce((sum, { topology, weights }) => sum + topology.size + weights.size, 0);
  let loadedBytes = 0;
  const fetchFile = (file: PinnedFile): Promise<ArrayBuffer> =>
    fetchPinned(new URL(file.name, modelsUrl), file, (chunkBytes) => {
      loadedBytes += chunkBytes;
      reportProgress(loadedBytes, totalBytes);
    });
  const models = await Promise.all(
    pinned.map(async ({ part, topology, weights }) => {
      const [json, bytes] = await Promise.all([fetchFile(topology), fetchFile(weights)]);
      const files: ModelFiles = {
        topology: JSON.parse(new TextDecoder().decode(json)) as io.ModelJSON,
        weights: bytes,
        weightsSha256: weights.sha256,
      };
      return [part, files] as const;
    }),
  );
  return Object.fromEntries(models) as Record<Part, ModelFiles>;
}

/** Puts a model on the backend that is set now. */
export function buildModel({ topology, weights }: ModelFiles): GraphModel {
  return loadGraphModelSync([topology, weights]) as unknown as GraphModel;
}

function pinnedFiles(id: string): { readonly topology: PinnedFile; readonly weights: PinnedFile } {
  const files: readonly PinnedFile[] = manifest.models.find((model) => model.id === id)?.files ?? [];
  const topology = files.find(({ name }) => name.endsWith('.json'));
  const weights = files.find(({ name }) => name.endsWith('.bin'));
  if (topology === undefined || weights === undefined) {
    throw new EngineError({ reason: 'model-missing', detail: `models/manifest.json does not name the files of ${id}` });
  }
  return { topology, weights };
}

async function fetchPinned(url: URL, file: PinnedFile, onChunk: (bytes: number) => void): Promise<ArrayBuffer> {
  const kept = await readKept(file.sha256);
  if (kept !== null) {
    if ((await hashOf(kept)) === file.sha256) {
      onChunk(kept.byteLength);
      return kept;
    }
    await dropKept(file.sha256);
  }
  const bytes = await download(url, file, onChunk);
  const sha256 = await hashOf(bytes);
  if (sha256 !== file.sha256) {
    throw wrongFile(file, `its sha256 is ${sha256}`);
  }
  keepLater({ sha256, bytes });
  return bytes;
}

/** @returns exactly as many bytes as the manifest says. */
async function download(url: URL, file: PinnedFile, onChunk: (bytes: number) => void): Promise<ArrayBuffer> {
  const response = await fetch(url).catch((error: unknown) => {
    throw new EngineError({ reason: 'model-missing', detail: `${file.name} can't be fetched: ${String(error)}` });
  });
  // A development server answers an unknown path with its page.
  const isPage = response.headers.get('content-type')?.startsWith('text/html') ?? false;
  if (!response.ok || response.body === null || isPage) {
    throw new EngineError({ reason: 'model-missing', detail: `${file.name} is not served: HTTP ${response.status}` });
  }
  const bytes = new Uint8Array(file.size);
  let filled = 0;
  const reader = response.body.getReader();
  for (;;) {
    const { done, value } = await reader.read().catch((error: unknown) => {
      throw new EngineError({ reason: 'model-missing', detail: `${file.name} broke off: ${String(error)}` });
    });
    if (done) {
      break;
    }
    if (filled + value.length > file.size) {
      await reader.cancel();
      throw wrongFile(file, 'it is longer than the manifest says');
    }
    bytes.set(value, filled);
    filled += value.length;
    onChunk(value.length);
  }
  if (filled < file.size) {
    throw wrongFile(file, `it has ${filled} of ${file.size} bytes`);
  }
  return bytes.buffer;
}

async function hashOf(bytes: ArrayBuffer): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function wrongFile(file: PinnedFile, detail: string): EngineError {
  return new EngineError({ reason: 'model-corrupt', detail: `${file.name} is not the pinned file: ${detail}` });
}
