import { useCallback, useMemo, useState } from 'react';
import { Button, Slider, SliderThumb, SliderTrack } from 'react-aria-components';
import { verdictOf, type ToldLegs } from '../../core/drift/told-leg.ts';
import type { FrameReading } from '../../core/reading/reading.ts';
import { SIDES } from '../../core/geometry/keypoints.ts';
import { uncountedReps } from '../../core/session/counted-reps.ts';
import type { RepRecord } from '../../core/reading/rep-record.ts';
import type { SessionRecord } from '../../core/session/session-record.ts';
import { tellerOf } from '../../core/session/told-session.ts';
import { formatSeconds, formatWhole } from '../numbers/format.ts';
import { ToldMark } from '../parts/ToldMark.tsx';
import { useWords } from '../words/use-words.ts';
import { CoachSaid } from './CoachSaid.tsx';
import { cueAt, cueWords } from './said-cues.ts';
import { curveDataOf, frameIndexAt, frameIndexFrom, frameIndexSince, secondAt } from '../plot/curve-data.ts';
import { DriftCurve } from './DriftCurve.tsx';
import { toldWords } from '../words/told-words.ts';
import { SaveMoment } from './SaveMoment.tsx';
import { tellingRepsOf } from '../stills/telling-rep.ts';
import type { Headline } from '../words/headline.ts';
import { StickFigure } from '../stills/StickFigure.tsx';
import { useFilmPicture } from '../stills/use-film-picture.ts';
import '../parts/scrub.css';
import './recording.css';

interface MomentProps {
  readonly frame: FrameReading;
  readonly told: ToldLegs;
  readonly mirrored: boolean;
}

function MomentNumbers({ frame, told, mirrored }: MomentProps) {
  const tongue = useWords();
  const { t } = tongue;
  if (frame.kind === 'refused') {
    return <p className="moment-refused">{t('summary.refusedThen', { reason: t(`refusalShort.${frame.reason}`) })}</p>;
  }
  return (
    <dl className="moment-legs">
      {(mirrored ? SIDES : SIDES.toReversed()).map((side) => (
        <div className={`tone-text-${verdictOf(told[side]) ?? 'in-line'}`} key={side}>
          <dt>{t(`side.${side}`)}</dt>
          <dd>
            <ToldMark told={told[side]} side={side} mirrored={mirrored} />
            {toldWords(tongue, told[side])}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function CurveKey() {
  const { t } = useWords();
  return (
    <p className="curve-key">
      {SIDES.map((side) => (
        <span className={`curve-key-${side}`} key={side}>
          <svg viewBox="0 0 34 6" aria-hidden="true" focusable="false">
            <path d="M0 3h34" />
          </svg>
          {t(`side.${side}`)}
        </span>
      ))}
    </p>
  );
}

/** One press of an arrow key moves by about a frame. */
const STEP_MS = 40;

interface RecordingProps {
  readonly record: SessionRecord;
  /** The words of the page: the first moment that is shown shows what they say. */
  readonly headline: Headline;
  readonly mirrored: boolean;
}

/** Shows the whole session over time, and the legs at the chosen moment. */
export function Recording({ record, headline, mirrored }: RecordingProps) {
  const tongue = useWords();
  const { t, locale } = tongue;
  const { frames } = record;
  const tell = useMemo(() => tellerOf(record), [record]);
  const data = useMemo(() => curveDataOf(frames, record.reps), [frames, record.reps]);
  // A very long session has lost its first frames.
  const isHeld = ({ bottomMs }: RepRecord) => bottomMs >= (frames[0]?.timestampMs ?? 0);
  const strays = new Set(uncountedReps(record));
  const [telling] = useMemo(() => tellingRepsOf(record, headline, null), [record, headline]);
  const firstBottomMs = telling?.rep.bottomMs ?? record.reps.find(isHeld)?.bottomMs;
  const [index, setIndex] = useState(() => (firstBottomMs === undefined ? 0 : frameIndexAt(frames, firstBottomMs)));
  const goTo = useCallback(
    (wanted: number) => setIndex(Math.min(Math.max(0, wanted), Math.max(0, frames.length - 1))),
    [frames.length],
  );
  const frame = frames[index];
  const film = useFilmPicture(record, frame?.timestampMs ?? null);
  // A film picture is drawn with the lines of its own moment, even while the next picture is on its way.
  const filmIndex = film === null ? index : frameIndexAt(frames, film.timestampMs);
  const momentMs = (data.seconds[index] ?? 0) * 1000;
  const lastMs = data.seconds.slice(-1).map((seconds) => seconds * 1000);
  const moment = `${formatSeconds(momentMs, locale)} s`;
  const scrubTo = (wantedMs: number) => goTo(frameIndexFrom(data.seconds, index, wantedMs / 1000));
  const said = frame === undefined ? null : cueAt(record.cues, frame.timestampMs);
  const saidWords = said === null ? null : cueWords(tongue, said.cue);
  const cue = saidWords === null ? null : t('summary.coachSaidAt', { cue: saidWords });
  const told = frame === undefined ? null : tell(frame);
  const legs = SIDES.flatMap((side) => (told === null ? [] : `${t(`side.${side}`)}: ${toldWords(tongue, told[side])}`));
  const spoken = [moment, ...legs, ...(cue === null ? [] : [cue])].join('. ');

  if (frames.length === 0) return <p className="recording-empty">{t('summary.noFrames')}</p>;
  return (
    <section className="recording" aria-labelledby="whole-set">
      <div className="recording-head">
        <h2 id="whole-set" className="section-title">
          {t('summary.curve')}
        </h2>
        <CurveKey />
      </div>
      {(record.framesLeftOut ?? 0) === 0 ? null : (
        <p className="recording-note">
          {t('summary.lastMinutes', { minutes: formatWhole(Math.floor((lastMs[0] ?? 0) / 60_000), locale) })}
        </p>
      )}
      <div className="recording-body">
        <div className="recording-curve">
          <DriftCurve record={record} data={data} index={index} onIndex={goTo} />
          <Slider
            className="scrub"
            aria-label={t('summary.scrub')}
            minValue={0}
            maxValue={Math.max(STEP_MS, ...lastMs)}
            step={STEP_MS}
            value={momentMs}
            onChange={scrubTo}
          >
            <SliderTrack className="scrub-track">
              <SliderThumb className="scrub-thumb" aria-label={`${t('summary.scrub')}: ${spoken}`} />
            </SliderTrack>
          </Slider>
          <div className="scrub-jumps">
            {record.reps.filter(isHeld).map((rep) => {
              const name = t('summary.repNumber', { number: rep.number });
              const jump = t('summary.jump', { number: rep.number });
              const isStray = strays.has(rep);
              return (
                <Button
                  className={isStray ? 'quiet-button scrub-jump scrub-jump-stray' : 'quiet-button scrub-jump'}
                  key={rep.number}
                  aria-label={isStray ? `${jump} (${t('summary.strays')})` : jump}
                  onPress={() => goTo(frameIndexAt(frames, rep.bottomMs))}
                >
                  {isStray ? `(${name})` : name}
                </Button>
              );
            })}
          </div>
          {data.cuts.length === 0 ? null : <p className="recording-note">{t('summary.pauseCut')}</p>}
          <CoachSaid
            cues={record.cues}
            secondOf={(timestampMs) => secondAt(frames, data, timestampMs)}
            onGoTo={(timestampMs) => goTo(frameIndexSince(frames, timestampMs))}
          />
        </div>
        <div className="moment">
          <StickFigure
            frames={frames}
            picture={record.picture}
            index={filmIndex}
            tell={tell}
            mirrored={mirrored}
            film={film?.image ?? null}
          />
          <p className="moment-time">{t('summary.atTime', { time: moment })}</p>
          {frame === undefined || told === null ? null : (
            <MomentNumbers frame={frame} told={told} mirrored={mirrored} />
          )}
          <p className="moment-cue">{cue}</p>
          {frame === undefined || frame.keypoints === null ? null : (
            <SaveMoment record={record} frame={frame} moment={moment} film={film} mirrored={mirrored} />
          )}
        </div>
      </div>
    </section>
  );
}
