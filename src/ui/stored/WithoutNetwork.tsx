import { Button, ProgressBar } from 'react-aria-components';
import { useRooms, useRoomState } from '../context/rooms.ts';
import { formatBytes, formatShare } from '../numbers/format.ts';
import { useWords } from '../words/use-words.ts';
import { UpdateNotice } from './UpdateNotice.tsx';

function ModelsLine() {
  const { offline } = useRooms();
  const models = useRoomState(offline, (state) => state.models);
  const { t, locale } = useWords();
  if (models === null) return null;
  const { state, keptBytes, totalBytes } = models;
  const share = keptBytes / totalBytes;
  return (
    <>
      <p>
        {t(`stored.models.${state}`, {
          kept: formatBytes(keptBytes, locale),
          total: formatBytes(totalBytes, locale),
        })}
      </p>
      {state === 'keeping' ? (
        <ProgressBar
          className="engine"
          aria-label={t('stored.modelsProgress')}
          value={share * 100}
          valueLabel={formatShare(share, locale)}
        >
          <span className="engine-track" aria-hidden="true">
            <span className="engine-fill" ref={(fill) => fill?.style.setProperty('--share', String(share))} />
          </span>
        </ProgressBar>
      ) : null}
      {state === 'keeping' || state === 'kept' ? null : (
        <div className="stored-ways">
          <Button className="quiet-button" onPress={() => offline.keepModels()}>
            {t('stored.modelsKeep')}
          </Button>
        </div>
      )}
    </>
  );
}

/** Says what works without a network, and offers what is missing. */
export function WithoutNetwork() {
  const { offline } = useRooms();
  const app = useRoomState(offline, (state) => state.app);
  const { t } = useWords();
  return (
    <section className="stored-offline" aria-labelledby="stored-offline">
      <h2 id="stored-offline" className="section-title">
        {t('stored.offline')}
      </h2>
      <UpdateNotice />
      <p>{t(`stored.app.${app}`)}</p>
      <ModelsLine />
      <p className="stored-soft">
        {window.crossOriginIsolated ? t('stored.isolated') : t('stored.notIsolated')}
        {app === 'ready' && !window.crossOriginIsolated ? <> {t('stored.isolatedNext')}</> : null}
      </p>
    </section>
  );
}
