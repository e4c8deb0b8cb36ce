import { useState } from 'react';
import { Button, ToggleButton } from 'react-aria-components';
import { DEMONSTRATION_KINDS, type DemonstrationKind } from '../../core/demonstration/demonstration.ts';
import type { Verdict } from '../../core/reading/rep-record.ts';
import { useAppState } from '../context/app-context.ts';
import { AlignmentMark } from '../parts/AlignmentMark.tsx';
import { AskTwice } from '../parts/AskTwice.tsx';
import { Icon } from '../parts/Icon.tsx';
import { useRooms, useRoomState } from '../context/rooms.ts';
import { useWords } from '../words/use-words.ts';

const SHAPES: Readonly<Record<DemonstrationKind, Verdict>> = {
  'in-line': 'in-line',
  'knee-in': 'inward',
  'knee-out': 'outward',
};

function DemonstrationRow({ kind }: { readonly kind: DemonstrationKind }) {
  const { demonstrations } = useRooms();
  const isThere = useRoomState(demonstrations, ({ kept }) => kept[kind] !== null);
  const isShown = useRoomState(demonstrations, ({ shown }) => shown === kind);
  const isRemoved = useRoomState(demonstrations, ({ removed }) => removed === kind);
  const isArmed = useRoomState(demonstrations, ({ armed }) => armed === kind);
  const mirrored = useAppState((state) => state.settings.mirrored);
  const { t } = useWords();
  const [asks, setAsks] = useState(false);
  const words = { kind: t(`studio.kinds.${kind}`) };
  return (
    <li className="demonstration">
      <span className="demonstration-name">
        <AlignmentMark side="left" alignment={SHAPES[kind]} mirrored={mirrored} />
        <span>
          {words.kind}
          <small>{t(isThere ? 'studio.there' : 'studio.missing')}</small>
        </span>
      </span>
      {isThere ? (
        <ToggleButton
          className="quiet-button demonstration-show"
          aria-label={`${t('studio.shownBehind')}: ${words.kind}`}
          isSelected={isShown}
          onChange={(on) => demonstrations.show(on ? kind : null)}
        >
          {t('studio.shownBehind')}
        </ToggleButton>
      ) : (
        <span />
      )}
      <Button
        className={isArmed ? 'sign-button is-armed' : 'sign-button'}
        aria-label={
          isArmed ? t('studio.cancel') : isThere ? t('studio.recordAgainKind', words) : t('studio.recordKind', words)
        }
        onPress={() => demonstrations.arm(isArmed ? null : kind)}
      >
        <Icon name={isArmed ? 'close' : 'record'} />
      </Button>
      {isThere ? (
        <Button className="sign-button" aria-label={t('studio.removeKind', words)} onPress={() => setAsks(true)}>
          <Icon name="trash" />
        </Button>
      ) : isRemoved ? (
        <Button
          className="sign-button"
          aria-label={`${t('people.undo.do')}: ${t(`studio.kinds.${kind}`)}`}
          onPress={() => demonstrations.undoRemoval()}
        >
          <Icon name="restart" />
        </Button>
      ) : (
        <span />
      )}
      <AskTwice
        isOpen={asks}
        question={t('studio.removeKindAsk', words)}
        warning={t('studio.removeKindWarning')}
        yes={t('people.removeYes')}
        no={t('people.removeNo')}
        onYes={() => demonstrations.remove(kind)}
        onClose={() => setAsks(false)}
      />
    </li>
  );
}

/** Records what the physiotherapist squats once, so that every client can see it behind their own legs. */
export function DemonstrationTools() {
  const { tape } = useRooms();
  const isFilmed = useRoomState(tape, ({ rolling, recording }) => rolling || recording !== null);
  const { t } = useWords();
  return (
    <section className="panel-part" aria-labelledby="studio-demonstration">
      <h3 className="panel-part-title" id="studio-demonstration">
        {t('studio.demonstration')}
      </h3>
      <ul className="demonstrations">
        {DEMONSTRATION_KINDS.map((kind) => (
          <DemonstrationRow key={kind} kind={kind} />
        ))}
      </ul>
      <p className="panel-note">{t('studio.demonstrationWhat')}</p>
      {isFilmed ? <p className="panel-note">{t('studio.demonstrationFilmed')}</p> : null}
    </section>
  );
}
