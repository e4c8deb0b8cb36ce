import { Button } from 'react-aria-components';
import { Icon } from '../parts/Icon.tsx';
import { useRoomState } from '../context/rooms.ts';
import { useWords } from '../words/use-words.ts';
import { actInStudio, type StudioHands } from './studio-actions.ts';
import { useStudioState } from '../mirror/studio-context.ts';

/** Records a film of the session, and saves the picture that is shown. */
export function KeepTools({ hands }: { readonly hands: StudioHands }) {
  const { tape } = hands.rooms;
  const { earlierFilm } = hands.studio;
  const recording = useRoomState(tape, (state) => state.recording !== null);
  const filmed = useRoomState(tape, (state) => state.film !== null && state.film !== earlierFilm);
  const { t } = useWords();
  return (
    <section className="panel-part" aria-labelledby="studio-keep">
      <h3 className="panel-part-title" id="studio-keep">
        {t('studio.keep')}
      </h3>
      {hands.hasPictures ? (
        <>
          <Button className="quiet-button" onPress={() => actInStudio('film', hands)}>
            <Icon name={recording ? 'stop' : 'record'} />
            {t(recording ? 'studio.filmStop' : 'studio.film')}
          </Button>
          <p className="panel-note">{t(filmed && !recording ? 'studio.filmReady' : 'studio.filmWhere')}</p>
        </>
      ) : null}
      <Button className="quiet-button" onPress={() => actInStudio('snapshot', hands)}>
        <Icon name="camera" />
        {t('studio.snapshot')}
      </Button>
    </section>
  );
}

/** Shows the picture to an audience: alone on this screen, or on a projector. */
export function ScreenTools({ hands }: { readonly hands: StudioHands }) {
  const second = useStudioState((state) => state.secondScreen);
  const { t } = useWords();
  return (
    <section className="panel-part" aria-labelledby="studio-screens">
      <h3 className="panel-part-title" id="studio-screens">
        {t('studio.screens')}
      </h3>
      <Button className="quiet-button" onPress={() => actInStudio('present', hands)}>
        <Icon name="expand" />
        {t('studio.present')}
      </Button>
      <Button className="quiet-button" onPress={() => actInStudio('second', hands)}>
        <Icon name="tools" />
        {t(second === 'open' ? 'studio.secondClose' : 'studio.second')}
      </Button>
      {second === 'open' ? <p className="panel-note">{t('studio.secondOpen')}</p> : null}
      {second === 'blocked' ? <p className="panel-note">{t('studio.secondBlocked')}</p> : null}
    </section>
  );
}
