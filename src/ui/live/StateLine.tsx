import { useState } from 'react';
import type { GivenCue } from '../../core/coach/cue.ts';
import type { Teaching } from '../../runtime/session/teaching.ts';
import { useAppState } from '../context/app-context.ts';
import { useWords } from '../words/use-words.ts';
import { InstructionPicture } from './InstructionPicture.tsx';
import { signOf, signOfCue, type InstructionSign } from './instruction-sign.ts';
import { lineWords } from './line-words.ts';
import { isSpoken, stateLineOf, toneOf, type StateLine as Line } from './choose-state-line.ts';

/**
 * Shows an arrow where a word like "outward" alone could pass for a finding: the plates say what is, this line says
 * what to do.
 */
function signOfLine(line: Line, mirrored: boolean): InstructionSign | null {
  if (line.kind === 'instruction') return signOf(line.instruction, mirrored);
  return line.kind === 'cue' ? signOfCue(line.cue, mirrored) : null;
}

/** Fills clockwise while the standing axis is taken. */
function BaselineRing({ share }: { readonly share: number }) {
  return (
    <svg className="ring" viewBox="0 0 40 40" aria-hidden="true" focusable="false">
      <circle className="ring-track" cx="20" cy="20" r="16" />
      <circle className="ring-fill" cx="20" cy="20" r="16" pathLength="100" strokeDasharray={`${share * 100} 100`} />
    </svg>
  );
}

/** The last cue, for as long as the rep lasts in which the cue was given. */
function useCueOfRep(): GivenCue | null {
  const lastCue = useAppState((state) => state.lastCue);
  const standing = useAppState(({ live }) => live === null || live.phase === 'standing');
  const [past, setPast] = useState<GivenCue | null>(null);
  if (standing && past !== lastCue) setPast(lastCue);
  return standing || past === lastCue ? null : lastCue;
}

function useStateLine(): Line {
  const engine = useAppState((state) => state.engine);
  const source = useAppState((state) => state.source);
  const live = useAppState((state) => state.live);
  const stalled = useAppState((state) => state.stalled);
  const coach = useAppState((state) => state.coach);
  const lastCue = useCueOfRep();
  const session = useAppState((state) => state.session);
  const teaching = useAppState((state) => state.teaching);
  return stateLineOf({ engine, source, live, stalled, coach, lastCue, session, teaching });
}

/**
 * Says why nothing is counted. Whoever demonstrates, or has a demonstration laid over, also reads what keeps them from
 * being measured.
 */
function TeachingNote({ why }: { readonly why: Teaching }) {
  const refusal = useAppState(({ live }) => live?.refusal ?? null);
  const hasNoAxis = useAppState(({ live }) => live?.phase === 'looking' || live?.phase === 'settling');
  const { t } = useWords();
  const isMeasuredFor = why === 'recording' || why === 'demonstration';
  const todo = refusal === null ? (hasNoAxis ? t('live.settle') : null) : t(`refusal.${refusal}`);
  return <small className="axis-note">{isMeasuredFor && todo !== null ? todo : t(`live.teachingWhy.${why}`)}</small>;
}

/**
 * Shows one line in huge letters: what to do now, or why nothing is measured. Only this element speaks politely to
 * screen readers.
 */
export function StateLine() {
  const mirrored = useAppState((state) => state.settings.mirrored);
  const tongue = useWords();
  const line = useStateLine();
  const isAxisAssumed = useAppState(({ live }) => live?.isAxisAssumed === true);
  const words = lineWords(tongue, line);
  const sign = signOfLine(line, mirrored);
  return (
    <div className={`state-line tone-${toneOf(line)}`} data-line={line.kind}>
      {line.kind === 'settling' ? <BaselineRing share={line.share} /> : null}
      {sign === null ? null : <InstructionPicture sign={sign} />}
      <p aria-hidden="true">{words}</p>
      {line.kind === 'teaching' && line.why !== null ? <TeachingNote why={line.why} /> : null}
      {isAxisAssumed ? <small className="axis-note">{tongue.t('live.axisAssumed')}</small> : null}
      <output className="only-spoken">{isSpoken(line) ? words : ''}</output>
    </div>
  );
}

/**
 * Says what to do now while another moment is on the screen. It leaves out what is measured now, which would pass for a
 * measure of the shown moment.
 */
export function NowLine() {
  const tongue = useWords();
  const line = useStateLine();
  if (line.kind === 'moving' || line.kind === 'rep' || line.kind === 'cue' || line.kind === 'first-squat') return null;
  const words = lineWords(tongue, line);
  return <p className="now-line">{line.kind === 'teaching' ? words : tongue.t('studio.nowLine', { words })}</p>;
}
