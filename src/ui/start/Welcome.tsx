import { useEffect, useState } from 'react';
import { isOfRun } from '../../core/session/session-summary.ts';
import { useAppState } from '../context/app-context.ts';
import { programmeWords } from '../parts/ProgrammeSentence.tsx';
import { keySteps } from '../run/run-words.ts';
import { cuesFor } from '../words/headline-cues.ts';
import { adviseRun } from '../words/run-cues.ts';
import { useWords, type Tongue } from '../words/use-words.ts';
import { LegResults } from './LegResults.tsx';
import { adviceFor, changeFor, suggestNext, type Suggestion } from './suggest.ts';
import { useLastResult, type LastResult } from './use-last-result.ts';
import { whenWords } from './when-words.ts';
import './welcome.css';

/** The words with which the start page greets a person whose sessions it has. */
export interface Greeting {
  /** The key number of the last session: the largest words of the page. */
  readonly title: string;
  readonly suggestion: Suggestion;
  /** The words of the main button. `null`: those of the camera. */
  readonly name: string | null;
  readonly hint: string;
}

function titleOf({ t }: Tongue, { session, told }: LastResult): string {
  if (isOfRun(session)) return t('run.key', keySteps(session.run.legs));
  if (told === null || told.squats.measured === 0) return `${session.reps} ${t('live.reps', { count: session.reps })}`;
  return t('summary.keyNumber', { hits: told.squats.inLine, count: told.squats.measured });
}

/** Finds the next step to recommend; `null`: none. A run has the step of its summary. */
function nextWords(tongue: Tongue, { session, told }: LastResult, now: Date): string | null {
  const { t } = tongue;
  if (isOfRun(session)) return adviseRun(tongue, session.run.legs);
  const advice = adviceFor({ ...session, advice: told?.advice ?? null }, now);
  if (advice === null || told === null) return null;
  return advice === 'cue'
    ? t('summary.advice.cue', { cue: cuesFor(tongue, told.headline).join(' ') })
    : t(`summary.advice.${advice}`);
}

function nameOf({ t }: Tongue, { kind }: Suggestion): string | null {
  if (kind === 'check') return t('check.tiredLong');
  if (kind === 'mirror-faded') return t('summary.fadeMirror');
  return kind === 'one-leg' ? t('summary.onOneLeg') : null;
}

interface WelcomeProps {
  /** Hears what the page says; `null` where no session is known. Called again when a part of it changes. */
  readonly onGreet: (greeting: Greeting | null) => void;
}

/** Says how the last session went and what comes next. The key number is the page's own heading. */
export function Welcome({ onGreet }: WelcomeProps) {
  const result = useLastResult();
  const history = useAppState((state) => state.history);
  const settings = useAppState((state) => state.settings);
  const [now] = useState(() => new Date());
  const tongue = useWords();
  const { t, locale } = tongue;
  const last = result == null ? null : { ...result.session, advice: result.told?.advice ?? null };
  const suggestion = suggestNext({ history, last, settings, now });
  const { kind } = suggestion;
  const title = result == null ? null : titleOf(tongue, result);
  const name = nameOf(tongue, suggestion);
  const hint =
    kind === 'check' ? t('start.checkTiredHint') : programmeWords(tongue, { ...settings, ...changeFor(suggestion) });
  const freshAtMs = suggestion.kind === 'check' ? suggestion.freshAt.getTime() : null;

  const isKnown = result !== undefined;

  useEffect(() => {
    if (!isKnown) return;
    const suggested: Suggestion = kind === 'check' ? { kind, freshAt: new Date(freshAtMs ?? 0) } : { kind };
    onGreet(title === null ? null : { title, suggestion: suggested, name, hint });
  }, [onGreet, isKnown, title, kind, freshAtMs, name, hint]);

  if (result == null || last === null) return null;
  const { session } = result;
  const when = whenWords(session.startedAt, locale, now);
  const next =
    suggestion.kind === 'check'
      ? t('welcome.checkWaits', { when: whenWords(suggestion.freshAt.toISOString(), locale, now) })
      : nextWords(tongue, result, now);
  return (
    <div className="welcome">
      <p className="welcome-when">
        {t('welcome.last', { when })} ·{' '}
        {isOfRun(session) ? t(`run.ofView.${session.run.seenFrom}`) : t(`progress.exercises.${session.exercise}`)}
      </p>
      <p className="welcome-legs">
        <LegResults session={session} />
      </p>
      {next === null ? null : <p className="welcome-next">{next}</p>}
    </div>
  );
}
