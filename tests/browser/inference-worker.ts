import { KEYPOINT_NAMES, type KeypointName } from '../../src/core/geometry/keypoints.ts';
import type { ObservedPerson, PoseObservation } from '../../src/core/reading/observation.ts';
import type { PoseModel } from '../../src/pose/engine.ts';
import type { WorkerReply, WorkerRequest } from '../../src/pose/wire.ts';

export const MODELS_URL = new URL('/models/', location.href).href;
export const WASM_URL = new URL('/wasm/', location.href).href;

type Request = WorkerRequest<ImageBitmap>;
type WithoutId<T> = T extends { readonly id: number } ? Omit<T, 'id'> : never;

type LoadRequest = Extract<WithoutId<Request>, { readonly kind: 'load' }>;

const DEFAULT_LOAD = {
  kind: 'load',
  engine: 'own',
  backend: 'wasm',
  modelsUrl: MODELS_URL,
  wasmUrl: WASM_URL,
} as const;

/** The worker under test, spoken to in its own protocol. */
export class Engine {
  readonly #worker: Worker;
  #lastId = 0;

  constructor(worker?: Worker) {
    this.#worker =
      worker ?? new Worker(new URL('../../src/inference/inference.worker.ts', import.meta.url), { type: 'module' });
  }

  /** Posts a message as it is and waits for the reply with `id`. */
  post(message: unknown, id: number, transfer: Transferable[] = []): Promise<WorkerReply> {
    return new Promise((resolve, reject) => {
      const settle = ({ data }: MessageEvent<WorkerReply>): void => {
        if (data.id === id && data.kind !== 'loading') {
          this.#worker.removeEventListener('message', settle);
          resolve(data);
        }
      };
      this.#worker.addEventListener('message', settle);
      this.#worker.addEventListener('error', (event) => reject(new Error(event.message)), { once: true });
      this.#worker.postMessage(message, transfer);
    });
  }

  ask(request: WithoutId<Request>, transfer: Transferable[] = []): Promise<WorkerReply> {
    const id = ++this.#lastId;
    return this.post({ ...request, id }, id, transfer);
  }

  load(model: PoseModel, asked: Partial<LoadRequest> = {}): Promise<WorkerReply> {
    return this.ask({ ...DEFAULT_LOAD, model, ...asked });
  }

  /** The engine's estimate for a picture. The picture stays the caller's. */
  async observe(picture: ImageBitmap, timestampMs: number): Promise<PoseObservation> {
    const frame = await createImageBitmap(picture);
    const reply = await this.ask({ kind: 'estimate', frame, timestampMs }, [frame]);
    if (reply.kind !== 'estimated') {
      throw new Error(`Not estimated: ${JSON.stringify(reply)}`);
    }
    return reply.estimate.observation;
  }

  close(): void {
    this.#worker.terminate();
  }
}

export async function readPicture(url: string): Promise<ImageBitmap> {
  return createImageBitmap(await (await fetch(url)).blob());
}

/** Pictures of a film, `stepS` apart. */
export async function readFilm(url: string, count: number, stepS: number): Promise<ImageBitmap[]> {
  const video = document.createElement('video');
  video.muted = true;
  video.src = URL.createObjectURL(await (await fetch(url)).blob());
  await new Promise((resolve, reject) => {
    video.addEventListener('loadeddata', resolve, { once: true });
    video.addEventListener('error', reject, { once: true });
  });
  const pictures: ImageBitmap[] = [];
  for (let i = 0; i < count; i++) {
    const seeked = new Promise((resolve) => video.addEventListener('seeked', resolve, { once: true }));
    video.currentTime = (i + 0.5) * stepS;
    await seeked;
    pictures.push(await createImageBitmap(video));
  }
  URL.revokeObjectURL(video.src);
  return pictures;
}

export function personOf({ person }: PoseObservation): ObservedPerson {
  if (person === null) {
    throw new Error('Nobody was seen');
  }
  return person;
}

/** Hip to knee to ankle of the person's left leg, pixels. */
export function legLengthPx({ keypoints: { leftHip, leftKnee, leftAnkle } }: ObservedPerson): number {
  return distance(leftHip, leftKnee) + distance(leftKnee, leftAnkle);
}

/**
 * The person as seen in one picture, shown again and again until the crop has settled, which takes a few frames. Every
 * second crop may be mirrored and tell no space; the space is then that of the frame before.
 */
export async function observeSettled(engine: Engine, picture: ImageBitmap): Promise<ObservedPerson> {
  await engine.ask({ kind: 'forget-person', lookAt: null });
  for (let i = 0; i < 6; i++) {
    await engine.observe(picture, i * 33);
  }
  const before = personOf(await engine.observe(picture, 200));
  const last = personOf(await engine.observe(picture, 233));
  return { ...last, world: last.world ?? before.world };
}

type Point = { readonly x: number; readonly y: number } | null;

export function distance(a: Point, b: Point): number {
  return a === null || b === null ? Number.NaN : Math.hypot(a.x - b.x, a.y - b.y);
}

export interface Difference {
  readonly name: KeypointName;
  readonly percentOfLeg: number;
}

/** How far two readings of one picture lie apart, worst first; points that neither knows are left out. */
export function compare(a: ObservedPerson, b: ObservedPerson): Difference[] {
  return KEYPOINT_NAMES.filter((name) => a.keypoints[name] !== null)
    .map((name) => ({ name, percentOfLeg: (100 * distance(a.keypoints[name], b.keypoints[name])) / legLengthPx(a) }))
    .sort((x, y) => y.percentOfLeg - x.percentOfLeg);
}

export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
