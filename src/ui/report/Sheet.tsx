import { useMemo } from 'react';
import { SIDES, type Side } from '../../core/geometry/keypoints.ts';
import { countedReps, coveredNumbers } from '../../core/session/counted-reps.ts';
import type { SessionRecord } from '../../core/session/session-record.ts';
import { limitsOf } from '../../core/session/told-session.ts';
import type { SessionSummary } from '../../core/session/session-summary.ts';
import { useAppState } from '../context/app-context.ts';
import { AlignmentMark } from '../parts/AlignmentMark.tsx';
import { comparisonWords, evidenceWords, tendencyWords } from '../words/headline-words.ts';
import { directionOf, tellSession, type Headline } from '../words/headline.ts';
import { useFilmOf } from '../stills/use-film-picture.ts';
import { modelCost } from '../words/model-words.ts';
import { useWords } from '../words/use-words.ts';
import { courseWords, didWords, practiseWords } from './report-words.ts';
import { SheetFigures } from './SheetFigures.tsx';
import { SheetHead } from './SheetHead.tsx';
import { SheetHow } from './SheetHow.tsx';
import { SheetNote } from './SheetNote.tsx';
import { SheetPicture } from './SheetPicture.tsx';
import { SheetPlot } from './SheetPlot.tsx';
import { SheetTable } from './SheetTable.tsx';
import { SheetTrend } from './SheetTrend.tsx';
import { traceCourse, type Course } from './course.ts';
import { chosenRepOf, tellingRepsOf } from '../stills/telling-rep.ts';
import './sheet.css';
import './sheet-pictures.css';
import './sheet-paper.css';

interface SheetLegsProps {
  readonly headline: Headline;
  readonly model: string;
  readonly course: Course;
  readonly sides: readonly Side[];
  readonly mirrored: boolean;
}

/** Says two or three plain sentences about each leg, then one about both. */
function SheetLegs({ headline, model, course, sides, mirrored }: SheetLegsProps) {
  const tongue = useWords();
  const { t } = tongue;
  const measured = sides.find((side) => headline.legs[side] !== null) ?? null;
  return (
    <>
      <div className="sheet-legs">
        {sides.map((side) => {
          const story = headline.legs[side];
          if (story === null) return null;
          const direction = directionOf(story.tendency);
          const since = courseWords(tongue, course, side);
          return (
            <section className={`tone-text-${direction}`} key={side}>
              <h3>
                <AlignmentMark
                  side={side}
                  alignment={story.tendency === 'unclear' ? 'unclear' : direction}
                  mirrored={mirrored}
                />
                {tendencyWords(tongue, story)}
              </h3>
              <p>{`${evidenceWords(tongue, story)}.`}</p>
              {since === null ? null : <p>{since}</p>}
            </section>
          );
        })}
      </div>
      <p className="sheet-both">
        {comparisonWords(tongue, headline.comparison, measured)} {headline.firm ? null : t('summary.fewReps')}{' '}
        {headline.toesSeen ? null : t('summary.noToes')} {modelCost(tongue, model)}
      </p>
    </>
  );
}

interface SheetProps {
  readonly record: SessionRecord;
  /** An empty name is left out. */
  readonly name: string;
  readonly note: string;
  /** Sessions of the same person up to this one, oldest first. */
  readonly course: readonly SessionSummary[];
  /** The number of the rep to draw; `null`: the one that shows what the words say. */
  readonly shownRep: number | null;
}

/** Draws the page for paper. `mirrored` puts left and right as in the mirror, as on the screen. */
export function Sheet({ record, name, note, course: sessions, shownRep }: SheetProps) {
  const tongue = useWords();
  const { t } = tongue;
  const mirrored = useAppState((state) => state.settings.mirrored);
  const headline = useMemo(() => tellSession(record), [record]);
  const film = useFilmOf(record);
  const telling = useMemo(
    () => (shownRep === null ? tellingRepsOf(record, headline, film) : chosenRepOf(record, shownRep, film)),
    [record, headline, film, shownRep],
  );
  const course = useMemo(() => traceCourse(record, sessions), [record, sessions]);
  const sides = mirrored ? SIDES : SIDES.toReversed();
  return (
    <article className="sheet" aria-label={t('report.sheet')}>
      <SheetHead record={record} name={name} heading={t('report.heading')} did={didWords(tongue, record)} />
      <SheetLegs headline={headline} model={record.origin.model} course={course} sides={sides} mirrored={mirrored} />
      <div className="sheet-pictures">
        <SheetPicture record={record} telling={telling} mirrored={mirrored} />
        <SheetPlot
          reps={countedReps(record)}
          covered={coveredNumbers(record)}
          limits={limitsOf(record)}
          mirrored={mirrored}
        />
      </div>
      <SheetTrend course={course} sides={sides} />
      <SheetTable record={record} sides={sides} />
      <div className="sheet-home">
        <section className="sheet-practise">
          <SheetFigures record={record} headline={headline} />
          <div>
            <h3>{t('report.practise')}</h3>
            <p>{practiseWords(tongue, record, headline)}</p>
          </div>
        </section>
        <SheetNote note={note} />
      </div>
      <SheetHow record={record} />
    </article>
  );
}
