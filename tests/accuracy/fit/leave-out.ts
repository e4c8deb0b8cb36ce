import { profileOf, type ModelProfile } from '../../../src/core/alignment/model-profile.ts';
import { compareCorrections, type WayError } from '../compare-corrections.ts';
import { replayFilm } from '../replay-film.ts';
import { scoreClip, type ScoredClip } from '../score-clip.ts';
import type { NumberErrors } from '../score-numbers.ts';
import { personOf } from '../truth.ts';
import { evidenceOf, type ClipEvidence } from './clip-evidence.ts';
import { fitFigures } from './fit-figures.ts';
import { fitResiduals, NO_RESIDUALS } from './fit-residuals.ts';
import { turnOf } from './fit-turn.ts';
import type { ObservedClip } from './observed-clip.ts';

/** The turn that was told of a clip, against the rig's. */
interface TurnError {
  readonly errorDeg: number;
  readonly deviationDeg: number;
}

/** One model, measured by the product with figures of other people. */
export interface LeftOutModel {
  readonly model: string;
  readonly people: number;
  readonly personOfClip: ReadonlyMap<string, string>;
  /** Each clip as the product measures it with figures to which nobody in this clip contributed. */
  readonly clips: readonly ScoredClip[];
  readonly ways: readonly WayError[];
  readonly turns: readonly TurnError[];
  /** The figures from everybody: what `model-profile.ts` shall say. */
  readonly profile: ModelProfile;
}

interface FittedClip {
  readonly observed: ObservedClip;
  readonly person: string;
  /** `null`: the clip has no part in a fit, because its legs are not seen standing or its body is turned too far. */
  readonly evidence: ClipEvidence | null;
}

/** A body turned further is refused. */
const FARTHEST_TURN_DEG = 22;

function fittedClipOf(observed: ObservedClip): FittedClip {
  const evidence = evidenceOf(observed);
  const isOfUse = evidence !== null && evidence.legs.length > 0 && Math.abs(evidence.yawDeg) <= FARTHEST_TURN_DEG;
  return { observed, person: personOf(observed.truth), evidence: isOfUse ? evidence : null };
}

function measure({ truth, observations, model }: ObservedClip, profile: ModelProfile) {
  const film = replayFilm(observations, model, profile);
  const score = scoreClip(truth, film.readings, film);
  return { score, ways: compareCorrections(truth, score, film.readings, profile) };
}

/** The profile from these clips, whose number errors were measured without residuals. */
function profileFrom(
  clips: readonly FittedClip[],
  errors: ReadonlyMap<ObservedClip, NumberErrors>,
  before: ModelProfile,
): ModelProfile {
  const evidence = clips.flatMap((clip) => clip.evidence ?? []);
  const numbers = clips.flatMap(({ observed }) => errors.get(observed) ?? []);
  return { ...before, ...fitFigures(evidence), residuals: fitResiduals(numbers, before.residuals) };
}

/**
 * Measures each clip through the product's own film path, with figures that were fitted without the clip's person.
 *
 * @param observed what one model saw of all clips.
 */
export function leaveEachPersonOut(observed: readonly ObservedClip[], model: string): LeftOutModel {
  const clips = observed.map(fittedClipOf);
  const before = profileOf(model);
  const everybody = fitFigures(clips.flatMap(({ evidence }) => evidence ?? []));
  const errors = new Map(
    clips.map(({ observed: one }) => [
      one,
      measure(one, { ...before, ...everybody, residuals: NO_RESIDUALS }).score.numberErrors,
    ]),
  );
  const people = [...new Set(clips.map(({ person }) => person))];
  const measured = people.flatMap((person) => {
    const profile = profileFrom(
      clips.filter((clip) => clip.person !== person),
      errors,
      before,
    );
    return clips
      .filter((clip) => clip.person === person)
      .map(({ observed: one, evidence }) => {
        const turn = evidence && turnOf(evidence, profile);
        return {
          ...measure(one, profile),
          turn: turn && { errorDeg: turn.yawDeg - evidence.yawDeg, deviationDeg: turn.deviationDeg },
        };
      });
  });
  return {
    model,
    people: people.length,
    personOfClip: new Map(clips.map(({ observed: { truth }, person }) => [truth.id, person])),
    clips: measured.map(({ score }) => score).toSorted((a, b) => a.id.localeCompare(b.id)),
    ways: measured.flatMap(({ ways }) => ways),
    turns: measured.flatMap(({ turn }) => turn ?? []),
    profile: profileFrom(clips, errors, before),
  };
}
