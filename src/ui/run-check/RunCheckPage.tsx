import { useState } from 'react';
import { Button } from 'react-aria-components';
import { useAppState } from '../context/app-context.ts';
import { useWords } from '../words/use-words.ts';
import { Body, Drawing, MeasuredLegs } from '../figures/Figure.tsx';
import { jogging } from '../figures/poses.ts';
import { findOpenCheck } from './open-check.ts';
import { SubPage } from '../parts/SubPage.tsx';
import './run-check.css';

type RunCheckPageProps = {
  readonly onBack: () => void;
  readonly onOpen: (purpose: 'fresh' | 'tired') => void;
};

function FreshAndTired() {
  const { t } = useWords();
  return (
    <figure className="run-check-picture" aria-label={t('start.checkPicture')}>
      {(['in-line', 'inward'] as const).map((alignment) => (
        <div className="run-check-runner" key={alignment}>
          <Drawing viewBox="70 26 160 350">
            <Body pose={jogging(alignment)} />
            <MeasuredLegs pose={jogging(alignment)} alignment={alignment} oneLeg />
          </Drawing>
          <p aria-hidden="true">{alignment === 'inward' ? t('start.checkTiredShort') : t('start.checkFreshShort')}</p>
        </div>
      ))}
    </figure>
  );
}

/** Starts a run check: the same squats fresh and tired. If today's fresh half is done, the tired half comes first. */
export function RunCheckPage({ onBack, onOpen }: RunCheckPageProps) {
  const history = useAppState((state) => state.history);
  const { t, locale } = useWords();
  const [now] = useState(() => new Date());
  const freshAt = findOpenCheck(history, now);
  const time = freshAt?.toLocaleTimeString(locale, { hour: '2-digit', minute: '2-digit' });
  const halves = [
    { purpose: 'fresh', name: t('start.checkFresh'), hint: t('start.checkFreshHint') },
    { purpose: 'tired', name: t('start.checkTired'), hint: t('start.checkTiredHint') },
  ] as const;
  const inOrder = freshAt === null ? halves : halves.toReversed();
  return (
    <SubPage title={t('start.checkTitle')} lead={t('start.checkLead')} onBack={onBack}>
      <div className="run-check">
        <div className="run-check-ways">
          {time === undefined ? null : <p className="run-check-done">{t('start.checkDone', { time })}</p>}
          {inOrder.map(({ purpose, name, hint }, index) => (
            <Button
              key={purpose}
              className={index === 0 ? 'big-choice big-choice-first' : 'big-choice'}
              onPress={() => onOpen(purpose)}
            >
              <span className="big-choice-name">{name}</span>
              <span className="big-choice-hint">{hint}</span>
            </Button>
          ))}
          <p className="run-check-same">{t('start.checkSame')}</p>
        </div>
        <FreshAndTired />
      </div>
    </SubPage>
  );
}
