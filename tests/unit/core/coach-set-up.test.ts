import { describe, expect, it } from 'vitest';
import type { FrameReading, RefusalReason, RefusedFrame } from '../../../src/core/reading/reading.ts';
import { advanceVoice, SILENT } from '../../../src/core/coach/instruction-voice.ts';
import type { Instruction } from '../../../src/core/coach/cue.ts';
import { findInstruction } from '../../../src/core/coach/set-up.ts';
import { degrees } from '../../../src/core/geometry/units.ts';
import type { PoseObservation } from '../../../src/core/reading/observation.ts';
import { coachFilm, cuesOf, stagesOf } from '../../fixtures/coached-film.ts';
import { film, mapKeypoints, squat, track, type Clip } from '../../fixtures/squat-clip.ts';

function lastOf(clip: Clip, change: (observation: PoseObservation) => PoseObservation = (one) => one): FrameReading {
  const reading = track(film([], { endMs: 1000, ...clip }).map(change)).at(-1);
  if (!reading) throw new Error('an empty film');
  return reading;
}

function refusedAs(
  reason: RefusalReason,
  clip: Clip,
  change?: (one: PoseObservation) => PoseObservation,
): RefusedFrame {
  const reading = lastOf(clip, change);
  if (reading.kind !== 'refused') throw new Error('measured');
  expect(reading.reason).toBe(reason);
  return reading;
}

function shifted(observation: PoseObservation, byX: number, byY: number): PoseObservation {
  const { person } = observation;
  if (person === null) return observation;
  const keypoints = mapKeypoints(person.keypoints, (point) => ({ ...point, x: point.x + byX, y: point.y + byY }));
  return { ...observation, person: { ...person, keypoints } };
}

/** The camera tilted so that everything moves in the picture. */
const moved = (byX: number, byY: number) => (observation: PoseObservation) => shifted(observation, byX, byY);

const headless = (one: PoseObservation) => {
  const down = shifted(one, 0, 85);
  return {
    ...down,
    person: down.person && { ...down.person, keypoints: { ...down.person.keypoints, nose: null } },
  };
};

const feetUnsure = (one: PoseObservation) => {
  const up = shifted(one, 0, -260);
  if (up.person === null) return up;
  const keypoints = mapKeypoints(up.person.keypoints, (point, name) =>
    name.endsWith('Ankle') ? { ...point, confidence: 0.2 } : point,
  );
  return { ...up, person: { ...up.person, keypoints } };
};

const turned = (yawDeg: number) => refusedAs('not-facing', { camera: { yawDeg } });

describe('finding the instruction', () => {
  it('COACH-1: feet below the picture: the screen is tilted while the head has room, else a step back', () => {
    expect(findInstruction(refusedAs('feet-outside', {}, moved(0, 85)))).toBe('tilt-down');
    const near = { camera: { distanceM: 1.8 } };
    expect(findInstruction(refusedAs('feet-outside', near))).toBe('step-back');
    // A head that is not seen has no room that could be known.
    expect(findInstruction(refusedAs('feet-outside', {}, headless))).toBe('step-back');
  });

  it('COACH-1: hips above the picture: tilted up while the feet are seen; hips below it: a step back', () => {
    expect(findInstruction(refusedAs('hips-outside', {}, moved(0, -260)))).toBe('tilt-up');
    expect(findInstruction(refusedAs('hips-outside', {}, moved(0, 250)))).toBe('step-back');
    expect(findInstruction(refusedAs('hips-outside', {}, feetUnsure))).toBe('step-back');
  });

  it('COACH-1: who is cut by the left edge of the picture moves to their own left', () => {
    expect(findInstruction(refusedAs('feet-outside', {}, moved(-300, 0)))).toBe('move-left');
    expect(findInstruction(refusedAs('hips-outside', {}, moved(-305, 0)))).toBe('move-left');
  });

  it('COACH-1: turned to the picture’s right is turned to one’s own left: turn right, and the other way round', () => {
    expect(findInstruction(turned(35))).toBe('turn-right');
    expect(findInstruction(turned(-35))).toBe('turn-left');
    expect(findInstruction({ ...turned(35), view: null })).toBe('face-camera');
  });

  it('COACH-1: at the picture’s right one moves to one’s own right, and the other way round', () => {
    const refused = refusedAs('off-centre', { camera: { offsetM: 1.3 } });
    const at = (offCentreShare: number) =>
      findInstruction({ ...refused, view: { yawDeg: degrees(0), offCentreShare, legLengthPx: 160 } });
    expect(at(0.4)).toBe('move-right');
    expect(at(-0.4)).toBe('move-left');
    expect(findInstruction({ ...refused, view: null })).toBe('step-in');
  });

  it.each([
    ['no-person', 'step-in'],
    ['two-people', 'one-person'],
    ['too-far', 'come-closer'],
    ['too-near', 'step-back'],
    ['too-dark', 'more-light'],
    ['camera-tilted', 'level-camera'],
    ['picture-turned', 'turn-camera'],
    ['legs-hidden', 'clear-legs'],
    ['knees-hidden', 'show-knees'],
    ['picture-squeezed', 'mend-picture'],
    ['camera-moves', 'steady-camera'],
    ['points-jumped', 'stand-still'],
    ['sides-swapped', 'feet-apart'],
    ['frames-too-slow', 'faster-machine'],
    ['too-deep', 'less-deep'],
    ['lunge', 'no-lunge'],
  ] as const)('COACH-1: %s asks: %s', (reason, instruction) => {
    const refused = refusedAs('no-person', {}, (one) => ({ ...one, person: null }));
    expect(findInstruction({ ...refused, reason })).toBe(instruction);
  });

  it('COACH-3: who could be measured is asked to the middle and to turn only at first, and then to stand still', () => {
    const early = (clip: Clip) => findInstruction(lastOf({ endMs: 700, ...clip }));
    const late = (clip: Clip) => findInstruction(lastOf({ endMs: 1500, ...clip }));
    const aside = { camera: { offsetM: 0.6 } };
    const turned = { camera: { yawDeg: -16 } };
    expect(early({})).toBe('stand-still');
    expect(early(aside)).toBe('move-right');
    expect(early({ camera: { offsetM: -0.6 } })).toBe('move-left');
    expect(early(turned)).toBe('turn-left');
    expect([late(aside), late(turned)]).toEqual(['stand-still', 'stand-still']);
    expect(findInstruction(lastOf({ endMs: 2500, ...turned }))).toBeNull();
  });

  it('COACH-3: on one leg the person is asked to stand on both before the standing axis is taken', () => {
    const lifted = film([{ atMs: 0, pose: { leftLiftM: 0.3 } }], { endMs: 600 });
    const reading = track(lifted).at(-1);
    expect(reading && findInstruction(reading)).toBe('stand-on-both');
  });

  it('COACH-3: standing still where one is takes the axis all the same', () => {
    const coached = coachFilm(film([], { endMs: 3500, camera: { offsetM: 0.6 } }));
    expect(stagesOf(coached)).toEqual(['placing', 'settling', 'counting-in']);
    expect(cuesOf(coached).slice(0, 2)).toEqual(['move-right', '3']);
  });
});

/** Says instructions over time, when each is found from a given time on. */
function hear(
  found: readonly (readonly [fromMs: number, instruction: Instruction | null])[],
  untilMs: number,
  askedMs = Number.NaN,
): string[] {
  let state = SILENT;
  const heard: string[] = [];
  for (let nowMs = 0; nowMs <= untilMs; nowMs += 50) {
    const instruction = found.findLast(([fromMs]) => fromMs <= nowMs)?.[1] ?? null;
    const step = advanceVoice(state, instruction, nowMs, nowMs === askedMs);
    ({ state } = step);
    if (step.say !== null) heard.push(`${nowMs} ${step.say}`);
  }
  return heard;
}

describe('saying the instruction', () => {
  it('COACH-2: it holds for 700 ms before it is said, and is said again every 6 s', () => {
    expect(hear([[0, 'step-back']], 13_000)).toEqual(['700 step-back', '6700 step-back', '12700 step-back']);
    expect(
      hear(
        [
          [0, 'step-back'],
          [600, null],
        ],
        3000,
      ),
    ).toEqual([]);
  });

  it('COACH-2: another one waits until 2.5 s after the last', () => {
    expect(
      hear(
        [
          [0, 'step-back'],
          [1000, 'tilt-down'],
        ],
        5000,
      ),
    ).toEqual(['700 step-back', '3200 tilt-down']);
  });

  it('COACH-2: single bad frames neither break it off nor are said', () => {
    const flickering = Array.from({ length: 20 }, (_, index): [number, Instruction] => [
      index * 100,
      index % 2 === 0 ? 'step-back' : 'clear-legs',
    ]);
    expect(hear(flickering, 1900)).toEqual(['800 step-back']);
  });

  it('COACH-2: who asks hears it at once', () => {
    expect(hear([[0, 'step-back']], 3000, 1500)).toEqual(['700 step-back', '1500 step-back']);
    expect(hear([[0, null]], 3000, 1500)).toEqual([]);
  });

  it('COACH-2: nobody is told what to do while being measured', () => {
    const instructions = coachFilm(film(squat({ startMs: 5500 }), { startMs: 0 })).frames.flatMap(({ cues }) =>
      cues.flatMap((cue) => (cue.kind === 'instruction' ? cue.instruction : [])),
    );
    expect(instructions).toEqual(['stand-still']);
  });
});
