import { useMemo, type ReactNode } from 'react';
import { SIDES } from '../../core/geometry/keypoints.ts';
import { frameAtShare, timeAtShare, type RepShare } from '../../core/session/rep-share.ts';
import { poseAtShare } from '../../core/session/side-by-side-demonstration.ts';
import { tellerOf } from '../../core/session/told-session.ts';
import { StickFigure } from '../stills/StickFigure.tsx';
import { useFilmPicture } from '../stills/use-film-picture.ts';
import { percentWithBand } from '../words/with-band.ts';
import { useWords } from '../words/use-words.ts';
import { DemonstrationFilm } from './DemonstrationFilm.tsx';
import { DemonstrationFigure } from './DemonstrationFigure.tsx';
import { LineKey, type Line } from './LineKey.tsx';
import { ToldMark } from '../parts/ToldMark.tsx';
import { momentWords, toldAtShare } from './moment-words.ts';
import { type MeasuredStanding, type ShownStanding, type Standing } from './standing.ts';

interface OfStanding<Kind extends Standing> {
  readonly standing: Kind;
  readonly share: RepShare;
  readonly mirrored: boolean;
}

/** Shows which leg stands on which side of the picture. The chosen leg stands out. */
function SideNames({ standing, mirrored }: Omit<OfStanding<Standing>, 'share'>) {
  const { t } = useWords();
  return (
    <p className="pane-sides" aria-hidden="true">
      {(mirrored ? SIDES : SIDES.toReversed()).map((side) => (
        <span className={side === standing.side ? 'pane-side-told' : undefined} key={side}>
          {t(`compare.figure.${side}`)}
        </span>
      ))}
    </p>
  );
}

function MeasuredFigure({ standing, share, mirrored }: OfStanding<MeasuredStanding>) {
  const tongue = useWords();
  const { t } = tongue;
  const { record, rep, side } = standing;
  const inRep = useMemo(() => {
    const [fromMs, toMs] = [timeAtShare(rep, 0) - 100, timeAtShare(rep, 1) + 100];
    return record.frames.filter(({ timestampMs }) => timestampMs >= fromMs && timestampMs <= toMs);
  }, [record, rep]);
  const tell = useMemo(() => tellerOf(record), [record]);
  const frame = frameAtShare(record.frames, rep, share);
  const told = toldAtShare(standing, share);
  const film = useFilmPicture(record, frame?.timestampMs ?? null);
  // A film picture is drawn with the lines of its own moment, even while the next picture is on its way.
  const drawnMs = film?.timestampMs ?? frame?.timestampMs;
  return (
    <>
      <div className="pane-figure">
        <StickFigure
          frames={inRep}
          picture={record.picture}
          index={inRep.findIndex(({ timestampMs }) => timestampMs === drawnMs)}
          tell={tell}
          mirrored={mirrored}
          film={film?.image ?? null}
        />
        <SideNames standing={standing} mirrored={mirrored} />
      </div>
      <p className="pane-drift">
        <ToldMark told={told} side={side} mirrored={mirrored} />
        {momentWords(tongue, told)}
      </p>
      <p className="pane-depth">
        {frame === null || frame.depthPct === null
          ? null
          : t('compare.depth', { pct: percentWithBand(tongue, frame.depthPct, frame.bands.depthPct) })}
      </p>
    </>
  );
}

function ShownFigure({ standing, share, mirrored }: OfStanding<ShownStanding>) {
  const { t } = useWords();
  const pose = poseAtShare(standing.demonstration, share);
  const figure = <DemonstrationFigure demonstration={standing.demonstration} pose={pose} mirrored={mirrored} />;
  return (
    <>
      <div className="pane-figure">
        {standing.film === null ? (
          figure
        ) : (
          <DemonstrationFilm
            film={standing.film}
            timeMs={pose?.timeMs ?? null}
            mirrored={mirrored}
            label={t('compare.demonstrationFilm')}
          >
            {figure}
          </DemonstrationFilm>
        )}
        <SideNames standing={standing} mirrored={mirrored} />
      </div>
      <p className="pane-drift">{t(pose === null ? 'compare.unmeasured' : 'compare.asPicture')}</p>
    </>
  );
}

interface PaneProps extends OfStanding<Standing> {
  readonly line: Line;
  /** The choices for this side. */
  readonly control: ReactNode;
}

/** Shows one of the two sides: its name, its figure at that moment, and what was measured then. */
export function Pane({ standing, share, mirrored, line, control }: PaneProps) {
  return (
    <section className="pane">
      <h2 className="pane-name">
        <LineKey line={line} />
        {standing.name}
        {standing.detail === null ? null : <span className="pane-detail"> {standing.detail}</span>}
      </h2>
      <div className="pane-control">{control}</div>
      {standing.kind === 'measured' ? (
        <MeasuredFigure standing={standing} share={share} mirrored={mirrored} />
      ) : (
        <ShownFigure standing={standing} share={share} mirrored={mirrored} />
      )}
    </section>
  );
}
