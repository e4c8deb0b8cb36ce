import { useState, type ReactNode } from 'react';
import { Button, ToggleButton, ToggleButtonGroup, type Key } from 'react-aria-components';
import { SubPage } from '../parts/SubPage.tsx';
import { useWords } from '../words/use-words.ts';
import { FEET, FootPicture, KneecapPicture, KNEECAPS } from './look-pictures.tsx';
import './mirror-look.css';

interface QuestionProps<Answer extends string> {
  readonly question: string;
  readonly answers: readonly { readonly id: Answer; readonly name: string; readonly picture: ReactNode }[];
  readonly hintOf: (answer: Answer) => string;
}

/** The answer lives only as long as the page. Nothing is kept. */
function Question<Answer extends string>({ question, answers, hintOf }: QuestionProps<Answer>) {
  const [answer, setAnswer] = useState<Answer | null>(null);
  const choose = (keys: Set<Key>) => setAnswer(answers.find(({ id }) => keys.has(id))?.id ?? null);
  return (
    <section className="look">
      <h2 className="look-question">{question}</h2>
      <ToggleButtonGroup
        className="look-answers"
        aria-label={question}
        selectionMode="single"
        selectedKeys={answer === null ? [] : [answer]}
        onSelectionChange={choose}
      >
        {answers.map(({ id, name, picture }) => (
          <ToggleButton key={id} id={id} className="picture-option look-answer">
            {picture}
            <span>{name}</span>
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <output className="look-hint">{answer === null ? null : hintOf(answer)}</output>
    </section>
  );
}

type MirrorLookPageProps = {
  /** True if the page leads on to the camera instead of back. */
  readonly starts: boolean;
  readonly onBack: () => void;
  readonly onDone: () => void;
};

/** Asks in pictures about what keypoints cannot show. The person can go on without an answer. */
export function MirrorLookPage({ starts, onBack, onDone }: MirrorLookPageProps) {
  const { t } = useWords();
  const kneecaps = KNEECAPS.map((id) => ({
    id,
    name: t(`mirrorLook.kneecap.${id}`),
    picture: <KneecapPicture pointing={id} />,
  }));
  const feet = FEET.map((id) => ({ id, name: t(`mirrorLook.foot.${id}`), picture: <FootPicture standing={id} /> }));
  return (
    <SubPage title={t('mirrorLook.title')} lead={t('mirrorLook.lead')} onBack={onBack} onEnter={onDone}>
      <div className="looks">
        <Question
          question={t('mirrorLook.kneecap.question')}
          answers={kneecaps}
          hintOf={(id) => t(`mirrorLook.kneecap.hints.${id}`)}
        />
        <Question
          question={t('mirrorLook.foot.question')}
          answers={feet}
          hintOf={(id) => t(`mirrorLook.foot.hints.${id}`)}
        />
      </div>
      <div className="look-end">
        <Button className="plain-button" onPress={onDone}>
          {starts ? t('mirrorLook.start') : t('mirrorLook.done')}
        </Button>
        <p>{t('mirrorLook.kept')}</p>
      </div>
    </SubPage>
  );
}
