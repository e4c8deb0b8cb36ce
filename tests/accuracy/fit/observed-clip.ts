import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PoseObservation } from '../../../src/core/reading/observation.ts';
import { findClips } from '../find-clips.ts';
import { readRecordedClips } from '../recorded-clip.ts';
import type { Truth } from '../truth.ts';

/** The engine's observations of a clip, as `npm run accuracy -- --record DIR/MODEL` wrote them, and the truth. */
export interface ObservedClip {
  readonly model: string;
  readonly truth: Truth;
  readonly observations: readonly PoseObservation[];
}

interface Dump {
  readonly id: string;
  readonly model: string;
  readonly observations: readonly PoseObservation[];
}

/** The truth of a recording that ends before its film: it is not asked for the reps that it does not show. */
function truthOfSeen(truth: Truth, observations: readonly PoseObservation[]): Truth {
  const endMs = observations.at(-1)?.timestampMs ?? 0;
  return {
    ...truth,
    frames: truth.frames.filter(({ tMs }) => tMs <= endMs),
    reps: truth.reps.filter((rep) => rep.endMs <= endMs),
  };
}

/** Reads the recorded clips of one model below `folder/MODEL` that have squats, or plain dumps with a truth below `data`. */
export async function readObservedClips(folder: string, data: string, model: string): Promise<ObservedClip[]> {
  const truths = new Map((await findClips(data)).map(({ truth }) => [truth.id, truth]));
  const names = await readdir(join(folder, model));
  const first = names.find((name) => name.endsWith('.json'));
  if (first !== undefined && (await readFile(join(folder, model, first), 'utf8')).includes('kneeline-recorded-clip')) {
    const recorded = await readRecordedClips(join(folder, model));
    return recorded
      .map((clip) => ({ ...clip, truth: truthOfSeen(truths.get(clip.truth.id) ?? clip.truth, clip.observations) }))
      .filter(({ truth }) => truth.reps.length > 0);
  }
  const clips: ObservedClip[] = [];
  for (const name of names.toSorted()) {
    const truth = truths.get(name.replace(/\.json$/u, ''));
    if (!name.endsWith('.json') || truth === undefined || truth.reps.length === 0) continue;
    // The format is this project's own; a file that is none shows as a failed fit.
    const dump = JSON.parse(await readFile(join(folder, model, name), 'utf8')) as Dump;
    clips.push({ model, truth: truthOfSeen(truth, dump.observations), observations: dump.observations });
  }
  return clips;
}
