import { useAppState } from '../app-context.ts';
import { formatShare } from '../numbers/format.ts';
import { useWords, type Tongue } from '../use-words.ts';
import { stateLineOf, toneOf, type StateLine as Line } from './state-line.ts';

function waitingWords({ t }: Tongue, words: Extract<Line, { kind: 'waiting' }>['words']): string {
  switch (words) {
    case 'camera':
      return t('start.opening');
    case 'file':
      return t('start.openingFile');
    case 'recovering':
      return t('live.recovering');
    case 'picture':
      return t('live.waitPicture');
    case 'engine':
      return t('live.waitEngine');
  }
}

function repWords({ t }: Tongue, line: Extract<Line, { kind: 'rep' }>): string {
  const { number, result } = line;
  switch (result.kind) {
    case 'in-line':
      return t('live.repInLine', { number });
    case 'inward-both':
      return t('live.repInwardBoth', { number });
    case 'outward-both':
      return t('live.repOutwardBoth', { number });
    case 'mixed':
      return t('live.repMixed', { number });
    case 'unmeasured':
      return t('live.repUnmeasured', { number });
    case 'inward':
    case 'outward': {
      const knee = t(`live.kneeWithin.${result.side}`);
      return result.kind === 'inward' ? t('live.repInward', { number, knee }) : t('live.repOutward', { number, knee });
    }
  }
}

function lineWords(tongue: Tongue, line: Line): string {
  const { t, locale } = tongue;
  switch (line.kind) {
    case 'waiting':
      return waitingWords(tongue, line.words);
    case 'refusal':
      return t(`refusal.${line.reason}`);
    case 'looking':
      return t('live.lookFor');
    case 'settling':
      return t('live.settleShare', { share: formatShare(line.share, locale) });
    case 'first-squat':
      return t('live.firstSquat');
    case 'moving':
      return t(`live.${line.phase}`);
    case 'rep':
      return repWords(tongue, line);
  }
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

/** One line, huge: what to do now, or why nothing is measured. */
export function StateLine() {
  const engine = useAppState((state) => state.engine);
  const source = useAppState((state) => state.source);
  const live = useAppState((state) => state.live);
  const stalled = useAppState((state) => state.stalled);
  const tongue = useWords();
  const line = stateLineOf({ engine, source, live, stalled });
  const words = lineWords(tongue, line);
  const spoken = line.kind === 'settling' ? tongue.t('live.settle') : words;
  return (
    <div className={`state-line tone-${toneOf(line)}`}>
      {line.kind === 'settling' ? <BaselineRing share={line.share} /> : null}
      <p aria-hidden="true">{line.kind === 'settling' ? tongue.t('live.settle') : words}</p>
      <output className="only-spoken">{spoken}</output>
    </div>
  );
}
