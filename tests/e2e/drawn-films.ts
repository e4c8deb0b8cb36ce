import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launchBrowser } from '../../scripts/browser.mjs';
import type { PoseObservation } from '../../src/core/reading/observation.ts';
import { drawPeople } from '../fixtures/drawn-person.ts';
import { ADULT, FACING, projectBody, STANDING, type Camera } from '../fixtures/pinhole-squat.ts';
import { film, squat, type Keyframe, type Squat } from '../fixtures/squat-clip.ts';
import { encodePictures, type PictureSeries } from './encode-pictures.ts';

const FOLDER = fileURLToPath(new URL('../../test-output/drawn-films', import.meta.url));

/** A person who fills the picture as METHOD asks for. */
const NEAR: Camera = { ...FACING, distanceM: 3 };

interface Scene {
  readonly kind: PictureSeries['kind'];
  readonly fps: number;
  readonly camera: Camera;
  /** The true joints of the person in each frame. */
  readonly observations: readonly PoseObservation[];
  /** Somebody who stands still behind the person. */
  readonly bystander?: Camera;
}

/** Two seconds of standing, then two squats; at its end the body stands as at its beginning, so that it can be played over and over. */
function twoSquats(how: Squat): Keyframe[] {
  const tempo = { downMs: 1100, holdMs: 250, upMs: 1100, ...how };
  return [...squat({ ...tempo, startMs: 2000 }), ...squat({ ...tempo, startMs: 5200 })];
}

/** Nobody stands as still as a drawing, and a camera that sends the very same picture again and again stands still. */
const SWAY_PX = 0.4;

function scene(kind: Scene['kind'], fps: number, camera: Camera, how: Squat): Scene {
  const noisePx = kind === 'mjpeg' ? SWAY_PX : 0;
  return { kind, fps, camera, observations: film(twoSquats(how), { camera, fps, endMs: 8000, noisePx }) };
}

/** The films and camera pictures that the end-to-end tests show to the page. All people are drawn, and their true joints are known. */
export const SCENES = {
  /** For the fake camera: the left knee goes inward, the right one stays in line. */
  'left-inward-camera': scene('mjpeg', 30, NEAR, { leftKneeInM: 0.06 }),
  /** For the fake camera of a phone that stands upright: the left knee goes inward. */
  'phone-camera': scene('mjpeg', 30, { ...NEAR, picture: { widthPx: 480, heightPx: 640 } }, { leftKneeInM: 0.06 }),
  /** For the fake camera: somebody who stands turned to their own left. */
  'turned-camera': {
    kind: 'mjpeg',
    fps: 30,
    camera: { ...NEAR, yawDeg: 35 },
    observations: film([], { camera: { ...NEAR, yawDeg: 35 }, endMs: 1000, noisePx: SWAY_PX }),
  },
  'left-inward': scene('mp4', 30, NEAR, { leftKneeInM: 0.06 }),
  'right-inward': scene('mp4', 15, NEAR, { rightKneeInM: 0.06 }),
  'outward-portrait': scene(
    'mp4',
    15,
    { ...NEAR, picture: { widthPx: 480, heightPx: 640 } },
    { leftKneeInM: -0.08, rightKneeInM: -0.08 },
  ),
  /** Somebody stands behind a person who squats in line. */
  bystander: { ...scene('mp4', 15, NEAR, {}), bystander: { ...NEAR, distanceM: 4.2, offsetM: 1 } },
} satisfies Record<string, Scene>;

type FilmName = keyof typeof SCENES;

export type FilmPaths = Readonly<Record<FilmName, string>>;

function drawScene({ kind, fps, camera, observations, bystander }: Scene): PictureSeries {
  const behind = bystander && [{ keypoints: projectBody(ADULT, STANDING, bystander) }];
  const pictures = observations.map(({ person }) => {
    if (person === null) throw new Error('A scene shows a person');
    return drawPeople([...(behind ?? []), { keypoints: person.keypoints, turnDeg: camera.yawDeg }], camera.picture);
  });
  return { kind, fps, pictures };
}

/** Makes the files of all scenes, but for those which an earlier run made of the very same pictures. @returns their paths. */
export async function makeDrawnFilms(): Promise<FilmPaths> {
  const wanted = Object.entries<Scene>(SCENES).map(([name, described]) => {
    const series = drawScene(described);
    const hash = createHash('sha256').update(JSON.stringify(series)).digest('hex').slice(0, 12);
    return { name, series, folder: join(FOLDER, hash), path: join(FOLDER, hash, `${name}.${series.kind}`) };
  });
  const missing = wanted.filter(({ path }) => !existsSync(path));
  if (missing.length > 0) {
    const browser = await launchBrowser();
    try {
      for (const { series, folder, path } of missing) {
        await mkdir(folder, { recursive: true });
        // A run that is stopped half-way leaves no half film under the film's name.
        await writeFile(`${path}.part`, await encodePictures(browser, series));
        await rename(`${path}.part`, path);
      }
    } finally {
      await browser.close();
    }
  }
  return Object.fromEntries(wanted.map(({ name, path }) => [name, path])) as FilmPaths;
}
