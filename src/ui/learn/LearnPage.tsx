import { Body, Drawing, KneeMark, MeasuredLegs, PlumbLine } from '../figures/Figure.tsx';
import { jogging, squatting } from '../figures/poses.ts';
import { SubPage } from '../parts/SubPage.tsx';
import { useWords } from '../words/use-words.ts';
import { Sources } from './Sources.tsx';
import './learn.css';

/** Draws how hip and foot push while the knee gives way. */
function Crossfire() {
  const { t } = useWords();
  const pose = jogging('inward');
  const leg = pose.legs[0];
  return (
    <figure className="learn-picture" aria-label={t('learn.crossfire.picture')}>
      <Drawing viewBox="4 24 232 356">
        <Body pose={pose} />
        <PlumbLine leg={leg} bend />
        <path className="learn-push" d="M84 206C96 216 108 232 118 250m-15-7 16 8 2-18" />
        <path className="learn-push" d="M84 346C98 336 108 318 118 300m-16 6 17-7 1 18" />
        <KneeMark at={leg.knee} alignment="inward" inwardIs="right" />
        <text x="76" y="210" textAnchor="end">
          {t('learn.crossfire.hip')}
        </text>
        <text x="84" y="282" textAnchor="end">
          {t('learn.crossfire.knee')}
        </text>
        <text x="76" y="356" textAnchor="end">
          {t('learn.crossfire.foot')}
        </text>
      </Drawing>
    </figure>
  );
}

function OnTheLine() {
  const { t } = useWords();
  return (
    <figure className="learn-picture" aria-label={t('learn.train.picture')}>
      <Drawing viewBox="50 84 200 300">
        <path className="figure-line" d="M56 378h188" />
        <Body pose={squatting('in-line')} />
        <MeasuredLegs pose={squatting('in-line')} alignment="in-line" />
      </Drawing>
    </figure>
  );
}

/** Explains why knees drift when jogging, what the exercise trains, and what research knows about it. */
export function LearnPage({ onBack }: { readonly onBack: () => void }) {
  const { t } = useWords();
  return (
    <SubPage title={t('learn.title')} lead={t('learn.lead')} onBack={onBack}>
      <section className="learn-part">
        <Crossfire />
        <div className="learn-words">
          <h2>{t('learn.crossfire.title')}</h2>
          <p>{t('learn.crossfire.text')}</p>
          <dl className="learn-sides">
            <dt>{t('learn.crossfire.hip')}</dt>
            <dd>{t('learn.crossfire.hipText')}</dd>
            <dt>{t('learn.crossfire.foot')}</dt>
            <dd>{t('learn.crossfire.footText')}</dd>
          </dl>
        </div>
      </section>
      <section className="learn-part learn-part-turned">
        <OnTheLine />
        <div className="learn-words">
          <h2>{t('learn.train.title')}</h2>
          <p>{t('learn.train.text')}</p>
          <ul className="learn-list">
            <li>{t('learn.train.line')}</li>
            <li>{t('learn.train.eyes')}</li>
            <li>{t('learn.train.steps')}</li>
          </ul>
          <p className="learn-soft">{t('learn.train.inspired')}</p>
        </div>
      </section>
      <Sources />
      <div className="learn-end">
        <section>
          <h2>{t('learn.limits.title')}</h2>
          <p>{t('learn.limits.text')}</p>
        </section>
        <section>
          <h2>{t('learn.help.title')}</h2>
          <p>{t('learn.help.text')}</p>
        </section>
      </div>
    </SubPage>
  );
}
