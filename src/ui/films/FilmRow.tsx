import { Button, ProgressBar } from 'react-aria-components';
import type { SessionRecord } from '../../core/session/session-record.ts';
import type { BatchItem } from '../../runtime/batch/batch.ts';
import { formatShare } from '../numbers/format.ts';
import { useRooms } from '../context/rooms.ts';
import { useWords } from '../words/use-words.ts';
import { FilmNumbers } from './FilmNumbers.tsx';
import { HowFilmed } from './HowFilmed.tsx';
import { StateSign } from './StateSign.tsx';
import { WhoIsIt } from './WhoIsIt.tsx';

function Progress({ name, share }: { readonly name: string; readonly share: number }) {
  const { t, locale } = useWords();
  const words = t('films.measuring', { share: formatShare(share, locale) });
  return (
    <ProgressBar
      className="film-progress"
      aria-label={t('films.progress', { name })}
      value={share * 100}
      valueLabel={formatShare(share, locale)}
    >
      <span>{words}</span>
      <span className="film-track" aria-hidden="true">
        <span className="film-fill" ref={(fill) => fill?.style.setProperty('--share', String(share))} />
      </span>
    </ProgressBar>
  );
}

function Failure({ item }: { readonly item: BatchItem }) {
  const { t } = useWords();
  const { name, state } = item;
  if (state.kind !== 'failed') return null;
  const notice = /\.json$/iu.test(name)
    ? ('films.sessionRefused' as const)
    : (`source.failures.${state.reason}` as const);
  return (
    <>
      <p className="film-failure">{t(`${notice}.title`)}</p>
      <p className="film-soft">{t(`${notice}.todo`)}</p>
      {state.detail === '' ? null : (
        <details className="film-detail">
          <summary>{t('engine.details')}</summary>
          <p lang="en">{state.detail}</p>
        </details>
      )}
    </>
  );
}

function What({ item }: { readonly item: BatchItem }) {
  const { t } = useWords();
  const { name, state } = item;
  switch (state.kind) {
    case 'waiting':
      return <p className="film-soft">{t('films.waiting')}</p>;
    case 'measuring':
      return <Progress name={name} share={state.progressShare} />;
    case 'measured':
      return <FilmNumbers numbers={state} />;
    case 'failed':
      return <Failure item={item} />;
    case 'cancelled':
      return <p className="film-soft">{t('films.cancelled')}</p>;
  }
}

interface FilmRowProps {
  readonly item: BatchItem;
  /** True for the film whose summary was shown last. */
  readonly isShown: boolean;
  /** Opens the check by hand for the session of this film. */
  readonly onHandCheck: (record: SessionRecord) => void;
}

/** Shows one film: its name, its progress or result, and what can be done with it. */
export function FilmRow({ item, isShown, onHandCheck }: FilmRowProps) {
  const { batch } = useRooms();
  const { t } = useWords();
  const { id, name, state } = item;
  const checkByHand = async () => {
    const record = await batch.read(id);
    if (record !== null) onHandCheck(record);
  };
  const isPending = state.kind === 'waiting' || state.kind === 'measuring';
  return (
    <li className={`film film-${state.kind}`} data-shown={isShown || undefined}>
      <StateSign kind={state.kind} />
      <div className="film-what">
        <h3 className="film-name">
          <bdi>{name}</bdi>
        </h3>
        <What item={item} />
        {state.kind === 'measured' ? <WhoIsIt item={item} /> : null}
        {state.kind === 'measured' && state.film !== null ? (
          <HowFilmed
            film={state.film}
            looksSlowed={state.looksSlowed}
            onAgain={state.canMeasureAgain ? (wish) => batch.measureAgain(id, wish) : null}
          />
        ) : null}
      </div>
      {state.kind === 'measured' ? (
        <div className="film-ways">
          {state.reps === 0 ? null : (
            <Button
              className="quiet-button"
              aria-label={t('handCheck.openSpoken', { name })}
              onPress={() => void checkByHand()}
            >
              {t('handCheck.open')}
            </Button>
          )}
          <Button className="quiet-button" aria-label={t('films.openSpoken', { name })} onPress={() => batch.open(id)}>
            {t('films.open')}
          </Button>
        </div>
      ) : null}
      {isPending ? (
        <Button
          className="quiet-button"
          aria-label={t('films.cancelSpoken', { name })}
          onPress={() => batch.cancel(id)}
        >
          {t('films.cancel')}
        </Button>
      ) : null}
    </li>
  );
}
