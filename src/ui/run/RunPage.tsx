import { Button, FileTrigger } from 'react-aria-components';
import { useIntents } from '../context/app-context.ts';
import { OPENABLE_TYPES } from '../files/open-files.ts';
import { BeltButton, BeltHowTo } from '../belt/BeltChoice.tsx';
import { Icon } from '../parts/Icon.tsx';
import { SubPage } from '../parts/SubPage.tsx';
import { useWords } from '../words/use-words.ts';
import './run-page.css';

const STEPS = ['place', 'frame', 'stand', 'length', 'rate'] as const;

/** Everything that the dialog for films offers, without saved sessions. */
const FILM_TYPES = OPENABLE_TYPES.filter((type) => type !== '.json');

/** Begins a run before the camera or opens a film of one, and says how each is done. */
export function RunPage({ onBack }: { readonly onBack: () => void }) {
  const intents = useIntents();
  const { t } = useWords();
  const open = (files: FileList | null) => {
    const file = files?.[0];
    if (file !== undefined) intents.openRunFilm(file);
  };
  return (
    <SubPage title={t('run.title')} lead={t('run.lead')} onBack={onBack}>
      <div className="run-page">
        <div className="run-page-ways">
          <BeltButton />
          <FileTrigger acceptedFileTypes={FILM_TYPES} onSelect={open}>
            <Button className="big-choice">
              <Icon name="film" />
              <span className="big-choice-name">{t('run.film')}</span>
              <span className="big-choice-hint">{t('run.filmHint')}</span>
            </Button>
          </FileTrigger>
        </div>
        <div className="run-page-how">
          <BeltHowTo />
          <section aria-labelledby="how-to-film">
            <h2 id="how-to-film" className="section-title">
              {t('run.howTo')}
            </h2>
            <ol className="run-page-steps">
              {STEPS.map((step) => (
                <li key={step}>{t(`run.steps.${step}`)}</li>
              ))}
            </ol>
          </section>
        </div>
      </div>
    </SubPage>
  );
}
