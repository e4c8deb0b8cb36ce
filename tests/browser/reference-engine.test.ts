import { afterAll, beforeAll, describe, expect, it, onTestFinished, type TestContext } from 'vitest';
import type { KeypointName } from '../../src/core/geometry/keypoints.ts';
import type { ObservedPerson } from '../../src/core/reading/observation.ts';
import drawnPersonUrl from '../../src/inference/start-check.png?url';
import type { PoseModel } from '../../src/pose/engine.ts';
import type { WorkerReply } from '../../src/pose/wire.ts';
import {
  compare,
  Engine,
  median,
  observeSettled,
  personOf,
  readFilm,
  readPicture,
  type Difference,
} from './inference-worker.ts';

/** Own-origin addresses of the shared clips; empty on a machine without them. */
const SHARED = import.meta.glob<string>(
  '../../../shared/data/{synthetic/d02-aligned,synthetic/d04-inward-left-only,people/e16-inward-both-yaw15}/clip.mp4',
  { query: '?url', import: 'default', eager: true },
);

function sharedOrSkip(context: TestContext, clip: string): string {
  const url = SHARED[`../../../shared/data/${clip}/clip.mp4`];
  return url ?? context.skip(`needs ../shared/data/${clip}, which this machine does not have`);
}

/** The product's worker after something in TensorFlow.js was broken on purpose. */
function brokenBy(breakage: 'refuses its graph' | 'shifts its crops'): Engine {
  const workers = {
    'refuses its graph': () =>
      new Worker(new URL('./inference-refusing.worker.ts', import.meta.url), { type: 'module' }),
    'shifts its crops': () =>
      new Worker(new URL('./inference-shifting.worker.ts', import.meta.url), { type: 'module' }),
  };
  const engine = new Engine(workers[breakage]());
  onTestFinished(() => engine.close());
  return engine;
}

function loadedInfo(reply: WorkerReply): Extract<WorkerReply, { readonly kind: 'loaded' }>['engine'] {
  if (reply.kind !== 'loaded') throw new Error(`Not loaded: ${JSON.stringify(reply)}`);
  return reply.engine;
}

/** Two drawn people side by side; the one on the right stands farther away. */
async function twoDrawnPeople(): Promise<ImageBitmap> {
  const person = await readPicture(drawnPersonUrl);
  const context = new OffscreenCanvas(480, 320).getContext('2d');
  if (context === null) throw new Error('No canvas');
  context.drawImage(person, 0, 0);
  context.drawImage(person, 20, 0, 200, 320, 270, 60, 160, 256);
  return context.canvas.transferToImageBitmap();
}

const LEG_JOINT = /(Hip|Knee|Ankle|Heel|Toe)$/u;

const IN_SPACE = ['leftHip', 'rightHip', 'leftKnee', 'rightKnee', 'leftAnkle', 'rightAnkle'] as const;

/** Distance of one joint as two engines see it in space, centimetres. */
function apartCm(a: ObservedPerson, b: ObservedPerson, name: KeypointName): number {
  const p = a.world?.[name] ?? null;
  const q = b.world?.[name] ?? null;
  return p === null || q === null ? Number.NaN : 100 * Math.hypot(p.x - q.x, p.y - q.y, p.z - q.z);
}

describe.each([
  // Our own engine looks at BlazePose's person in two crops in turns, the reference in one that is another (ENG-8).
  { model: 'blazepose-full', middle: 2.5, worst: 8 },
  { model: 'movenet-lightning', middle: 1.5, worst: 12 },
] as const)('$model, our own engine beside the reference', ({ model, middle, worst }) => {
  const own = new Engine();
  const reference = new Engine();

  beforeAll(async () => {
    await own.load(model);
    await reference.load(model, { engine: 'reference' });
  });
  afterAll(() => {
    own.close();
    reference.close();
  });

  it('ENG-6: both see the same joints, the same space and the same light in a drawn person', async () => {
    const picture = await readPicture(drawnPersonUrl);
    const ours = await observeSettled(own, picture);
    const theirs = await observeSettled(reference, picture);

    expect(median(compare(ours, theirs).map(({ percentOfLeg }) => percentOfLeg))).toBeLessThan(middle);
    const [light, otherLight] = [await own.observe(picture, 9), await reference.observe(picture, 9)];
    expect(Math.abs(light.brightness - otherLight.brightness)).toBeLessThan(25);
    expect(light.brightness).toBeGreaterThan(100);
    expect(theirs.presence).toBeGreaterThan(0.5);
    expect(theirs.world === null).toBe(ours.world === null);
    const apart = IN_SPACE.map((name) => (ours.world === null ? 0 : apartCm(ours, theirs, name)));
    expect(Math.max(...apart)).toBeLessThan(4);
  });

  it.for(['synthetic/d02-aligned', 'synthetic/d04-inward-left-only', 'people/e16-inward-both-yaw15'])(
    'ENG-6: both see the same joints on %s',
    async (clip, context) => {
      const film = await readFilm(sharedOrSkip(context, clip), 6, 0.8);
      const differences: Difference[] = [];
      for (const picture of film) {
        const ours = await observeSettled(own, picture);
        const theirs = await observeSettled(reference, picture);
        // A hidden hand is guessed, and each guess is its own.
        differences.push(...compare(ours, theirs).filter(({ name }) => LEG_JOINT.test(name)));
      }
      expect(median(differences.map(({ percentOfLeg }) => percentOfLeg))).toBeLessThan(middle);
      expect(Math.max(...differences.map(({ percentOfLeg }) => percentOfLeg))).toBeLessThan(worst);
    },
  );
});

describe('the reference engine', () => {
  it('ENG-6: follows the nearer of two people, tells of the other, and changes over when that one is tapped', async () => {
    const picture = await twoDrawnPeople();
    const engine = new Engine();
    onTestFinished(() => engine.close());
    expect(loadedInfo(await engine.load('blazepose-full', { engine: 'reference' }))).toMatchObject({
      engine: 'reference',
      checkFailure: null,
    });

    const near = await engine.observe(picture, 0);
    expect(personOf(near).keypoints.nose?.x).toBeLessThan(200);
    expect(near.bystanders).toHaveLength(1);
    expect(near.bystanders[0]?.hips.x).toBeGreaterThan(280);

    await engine.ask({ kind: 'forget-person', lookAt: { x: 350, y: 200 } });
    for (const timestampMs of [100, 133, 166]) {
      const far = await engine.observe(picture, timestampMs);
      expect(personOf(far).keypoints.nose?.x).toBeGreaterThan(280);
    }
  });
});

describe('the check at the start', () => {
  it.each(['blazepose-full', 'movenet-lightning'] as const)(
    'ENG-5: %s passes it with our own engine',
    async (model) => {
      const engine = new Engine();
      onTestFinished(() => engine.close());
      expect(loadedInfo(await engine.load(model))).toMatchObject({ engine: 'own', checkFailure: null });
    },
  );

  it.each<[Parameters<typeof brokenBy>[0], PoseModel, RegExp]>([
    ['refuses its graph', 'blazepose-lite', /refused on purpose/u],
    ['shifts its crops', 'blazepose-lite', /% of the leg from its place/u],
    ['shifts its crops', 'movenet-lightning', /% of the leg from its place|sees nobody/u],
  ])('ENG-5: where the browser %s, %s is run by the reference', async (breakage, model, why) => {
    const engine = brokenBy(breakage);

    const info = loadedInfo(await engine.load(model));

    expect(info.engine).toBe('reference');
    expect(info.checkFailure).toMatch(why);
    const { person } = await engine.observe(await readPicture(drawnPersonUrl), 0);
    expect(person?.keypoints.leftKnee?.x).toBeGreaterThan(120);
  });

  it('ENG-5: nothing measures where both engines are wrong', async () => {
    const engine = new Engine(
      new Worker(new URL('./inference-all-wrong.worker.ts', import.meta.url), { type: 'module' }),
    );
    onTestFinished(() => engine.close());
    expect(await engine.load('movenet-lightning')).toMatchObject({
      kind: 'failed',
      failure: { reason: 'backend-unavailable' },
    });
  });
});
