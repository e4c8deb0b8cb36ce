import { useTouch } from '../context/use-touch.ts';
import { useWords } from '../words/use-words.ts';
import './where-to-stand.css';

/** Shows what the camera should see: the whole person from the front, with plumb lines through both legs. */
export function InThePicture({ label }: { readonly label: string }) {
  return (
    <figure className="stand-frame" aria-label={label}>
      <svg viewBox="0 0 300 400" aria-hidden="true" focusable="false">
        <g className="stand-corners">
          <path d="M2 34V2h32M266 2h32v32M298 366v32h-32M34 398H2v-32" />
        </g>
        <g className="stand-body">
          <circle cx="150" cy="66" r="24" />
          <path d="M150 112v74" strokeWidth="58" />
          <path d="M112 118 98 176l4 48M188 118l14 58-4 48" strokeWidth="17" />
          <path d="M129 200 124 276 122 348M171 200l5 76 2 72" strokeWidth="27" />
          <path d="M120 352l-7 13M180 352l7 13" strokeWidth="18" />
        </g>
        <g className="stand-axis">
          <path d="M129 205 122 340M171 205 178 340" />
          <path className="stand-bob" d="M119 338h6v4l4 6-7 20-7-20 4-6zM175 338h6v4l4 6-7 20-7-20 4-6z" />
          <circle cx="125.5" cy="278" r="9" />
          <circle cx="174.5" cy="278" r="9" />
        </g>
      </svg>
    </figure>
  );
}

/** Shows the scene from the side: a laptop on a table or a phone on a shelf, and the distance to the person. */
export function FromTheSide() {
  const isPhone = useTouch();
  const { t } = useWords();
  return (
    <figure className="stand-side" aria-label={isPhone ? t('start.distancePhoneSpoken') : t('start.distanceSpoken')}>
      <svg viewBox="0 0 520 300" aria-hidden="true" focusable="false">
        <path className="stand-view" d="M97 114 452 8v236z" />
        <path className="stand-floor" d="M2 244h516" />
        <g className="stand-thing">
          <path d="M20 150h112M36 150v94M116 150v94" />
          {isPhone ? <path d="M102 147 90 93M74 147l24-18" strokeWidth="7" /> : <path d="M62 143h42M104 143l-9-34" />}
        </g>
        <circle className="stand-lens" cx="96" cy="113" r="4.5" />
        <g className="stand-body">
          <circle cx="436" cy="44" r="17" />
          <path d="M434 80v58" strokeWidth="34" />
          <path d="M434 146l2 46-2 42" strokeWidth="22" />
          <path d="M434 238h-19" strokeWidth="12" />
          <path d="M436 84l3 32-6 30" strokeWidth="12" className="stand-arm" />
        </g>
        <g className="stand-measure">
          <path d="M96 262v18M434 262v18M96 271h118M316 271h118" />
        </g>
        <text x="265" y="280" textAnchor="middle">
          {t('start.distance')}
        </text>
      </svg>
    </figure>
  );
}

export function WhereToStand() {
  const { t } = useWords();
  const steps = [t('start.stepDistance'), t('start.stepLegs'), t('start.stepFacing'), t('start.stepStill')];
  return (
    <section className="stand" aria-labelledby="where-to-stand">
      <h2 id="where-to-stand" className="stand-title">
        {t('start.whereToStand')}
      </h2>
      <div className="stand-pictures">
        <FromTheSide />
        <InThePicture label={t('start.frameSpoken')} />
      </div>
      <ol className="stand-steps">
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </section>
  );
}
