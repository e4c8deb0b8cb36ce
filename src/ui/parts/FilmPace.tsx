import { isPairedModel, type Settings } from '../../runtime/settings/settings.ts';
import { useAppState, useIntents } from '../context/app-context.ts';
import { Choice } from './Choice.tsx';
import { modelName } from '../words/model-words.ts';
import { useWords } from '../words/use-words.ts';

const PACES = ['precise', 'fast'] as const satisfies readonly Settings['films'][];

/** Chooses whether two models measure a video or one, and says what that costs and brings. */
export function FilmPace() {
  const settings = useAppState((state) => state.settings);
  const hasFailed = useAppState(({ preciseFailure }) => preciseFailure !== null);
  const intents = useIntents();
  const tongue = useWords();
  const { t } = tongue;
  const isOpen = isPairedModel(settings);
  return (
    <div className="setting">
      <p className="pick-label">{t('films.pace')}</p>
      {isOpen ? (
        <Choice
          label={t('films.pace')}
          value={settings.films}
          options={PACES.map((value) => ({ value, label: t(`films.paces.${value}`) }))}
          onChange={(films) => intents.changeSettings({ films })}
        />
      ) : null}
      <p className="panel-note">
        {isOpen
          ? t(`films.paceNotes.${settings.films}`)
          : t('films.paceAlone', { model: modelName(tongue, settings.model) })}
      </p>
      {hasFailed ? <p className="panel-note">{t('films.preciseFailed')}</p> : null}
    </div>
  );
}
