import type { Alignment, Phase, RefusalReason } from '../../core/reading/reading.ts';
import type { Cue, Instruction } from '../../core/coach/cue.ts';
import type { Exercise, Turn } from '../../core/coach/programme.ts';
import { SIDES, type Side } from '../../core/geometry/keypoints.ts';
import type { RepRecord } from '../../core/reading/rep-record.ts';
import type { AppState } from '../../runtime/app/app-state.ts';
import type { Teaching } from '../../runtime/session/teaching.ts';
import type { SourceFailure } from '../../runtime/source/source-state.ts';
import { PICTURE_TROUBLES, type PictureTrouble } from '../../runtime/source/watch-picture.ts';
import { sceneOf, whyNoPicture, type Scene } from '../mirror/scene.ts';

type DriftCue = Extract<Cue, { kind: 'drift' }>;

/** The one thing that the screen has to say right now. */
export type StateLine =
  /** There is no picture to measure, and a notice below says what to do. */
  | { readonly kind: 'no-picture'; readonly why: PictureTrouble | SourceFailure }
  | { readonly kind: 'waiting'; readonly words: 'engine' | 'recovering' | 'picture' | 'camera' | 'file' | 'try-it' }
  | { readonly kind: 'refusal'; readonly reason: RefusalReason }
  | { readonly kind: 'instruction'; readonly instruction: Instruction }
  | { readonly kind: 'looking' }
  | { readonly kind: 'settling'; readonly share: number }
  | { readonly kind: 'first-squat'; readonly leg: Turn['leg']; readonly exercise: Exercise }
  | { readonly kind: 'moving'; readonly phase: Extract<Phase, 'descent' | 'bottom' | 'ascent'> }
  /** The coach said this in the current rep. */
  | { readonly kind: 'cue'; readonly cue: DriftCue }
  | { readonly kind: 'rep'; readonly number: number; readonly result: RepResult }
  | { readonly kind: 'get-ready'; readonly leg: Turn['leg'] }
  /** Nothing is counted. `why` is `null` for the moment until the state says so. */
  | { readonly kind: 'teaching'; readonly why: Teaching | null }
  | { readonly kind: Extract<Scene, 'covered' | 'resting' | 'paused' | 'finished'> };

export type RepResult =
  | { readonly kind: 'in-line' | 'inward-both' | 'outward-both' | 'mixed' | 'unclear' | 'unmeasured' }
  | { readonly kind: 'inward' | 'outward'; readonly side: Side };

/** The result of a rep, for a few words. */
export function describeRep(rep: RepRecord): RepResult {
  const legs = SIDES.flatMap((side) => {
    const leg = rep.legs[side];
    return leg === null ? [] : [{ side, verdict: leg.verdict }];
  });
  const drifted = legs.flatMap(({ side, verdict }) =>
    verdict === 'inward' || verdict === 'outward' ? [{ side, verdict }] : [],
  );
  const [first, second] = drifted;
  if (legs.length === 0) return { kind: 'unmeasured' };
  if (first === undefined) return { kind: legs.some(({ verdict }) => verdict === 'unclear') ? 'unclear' : 'in-line' };
  if (second === undefined) return { kind: first.verdict, side: first.side };
  if (first.verdict !== second.verdict) return { kind: 'mixed' };
  return { kind: first.verdict === 'inward' ? 'inward-both' : 'outward-both' };
}

export type StateLineParts = Pick<
  AppState,
  'engine' | 'source' | 'live' | 'stalled' | 'coach' | 'lastCue' | 'session' | 'teaching'
>;

function waitingLine({ engine, source }: StateLineParts): StateLine {
  if (source.kind === 'opening') return { kind: 'waiting', words: source.source };
  const why = whyNoPicture(source);
  if (why !== null) return { kind: 'no-picture', why };
  if (engine.kind === 'recovering') return { kind: 'waiting', words: 'recovering' };
  return { kind: 'waiting', words: engine.kind === 'ready' ? 'picture' : 'engine' };
}

/** Gives the line for a person who squats, or for a film that is measured. */
function measuredLine({ live, coach, lastCue, session }: StateLineParts): StateLine {
  if (live === null) return { kind: 'waiting', words: 'picture' };
  if (live.refusal !== null) return { kind: 'refusal', reason: live.refusal };
  const correction = coach?.correction ?? null;
  if (correction !== null) return { kind: 'instruction', instruction: correction };
  switch (live.phase) {
    case 'looking':
      return { kind: 'looking' };
    case 'settling':
      return { kind: 'settling', share: live.baselineShare };
    case 'standing': {
      // A coached set counts its own reps; a film only counts all reps.
      const number = coach === null ? live.lastRep?.number : coach.repsDone;
      return live.lastRep === null || number === undefined || number === 0
        ? {
            kind: 'first-squat',
            leg: coach?.turn.leg ?? 'both',
            exercise: session?.programme.exercise ?? 'two-leg-squat',
          }
        : { kind: 'rep', number, result: describeRep(live.lastRep) };
    }
    case 'descent':
    case 'bottom':
    case 'ascent':
      return lastCue?.cue.kind === 'drift' ? { kind: 'cue', cue: lastCue.cue } : { kind: 'moving', phase: live.phase };
  }
}

export function stateLineOf(state: StateLineParts): StateLine {
  const scene = sceneOf(state);
  const { coach, live } = state;
  switch (scene) {
    case 'waiting':
      return waitingLine(state);
    case 'film':
    case 'working':
      return measuredLine(state);
    case 'covered':
      // While the mirror is covered, the line may say whether the person is seen and on which legs they stand, but
      // nothing about the knees.
      if (live !== null && live.refusal !== null) return { kind: 'refusal', reason: live.refusal };
      return coach !== null && coach.correction !== null
        ? { kind: 'instruction', instruction: coach.correction }
        : { kind: 'covered' };
    case 'placing':
      return {
        kind: 'instruction',
        instruction: coach?.stage.kind === 'placing' ? coach.stage.instruction : 'step-in',
      };
    case 'settling':
      return { kind: 'settling', share: coach?.stage.kind === 'settling' ? coach.stage.share : 0 };
    case 'teaching':
      return { kind: 'teaching', why: state.teaching };
    case 'counting-in':
      return { kind: 'get-ready', leg: coach?.turn.leg ?? 'both' };
    case 'resting':
    case 'paused':
      return coach?.handToLower === true ? { kind: 'instruction', instruction: 'lower-hand' } : { kind: scene };
    case 'finished':
      return { kind: scene };
  }
}

/** Tells trouble with the picture of an open camera from a camera that is gone. */
export function isPictureTrouble(why: PictureTrouble | SourceFailure): why is PictureTrouble {
  return PICTURE_TROUBLES.some((trouble) => trouble === why);
}

/** Gives the hue of a line: the words about a rep have the hue of their verdict; an instruction has none. */
export function toneOf(line: StateLine): Alignment | 'todo' | 'plain' {
  switch (line.kind) {
    case 'refusal':
    case 'no-picture':
    case 'instruction':
    case 'cue':
      return 'todo';
    case 'rep':
      if (line.result.kind === 'inward' || line.result.kind === 'inward-both') return 'inward';
      return line.result.kind === 'outward' || line.result.kind === 'outward-both' ? 'outward' : 'plain';
    default:
      return 'plain';
  }
}

/**
 * Says whether a screen reader should speak the line. The phases of every rep are left out, because the person feels
 * them.
 */
export function isSpoken(line: StateLine): boolean {
  return line.kind !== 'moving' && line.kind !== 'covered';
}
