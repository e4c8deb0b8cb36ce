import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { CameraEffect, SourceState } from '../../runtime/source/source-state.ts';
import type { PictureTrouble } from '../../runtime/source/watch-picture.ts';
import { useAppState, useIntents } from '../context/app-context.ts';
import { Notice } from '../parts/Notice.tsx';
import { useWords } from '../words/use-words.ts';

/**
 * Says what to do about a camera that dropped out, while the session waits for that very camera. The state line above names
 * the failure.
 */
function AwaitedNotice({ source }: { readonly source: Extract<SourceState, { kind: 'awaited' }> }) {
  const cameras = useAppState((state) => state.cameras);
  const intents = useIntents();
  const { t } = useWords();
  const camera = source.label === '' ? t('noPicture.awaited.someCamera') : source.label;
  const wait = source.reason === 'camera-denied' ? 'denied' : source.isLate ? 'late' : 'goesOn';
  const others = cameras.filter(({ deviceId, label }) => label !== '' && deviceId !== source.deviceId);
  return (
    <Notice
      title={t('noPicture.awaited.title')}
      todo={t(`noPicture.awaited.${wait}`, { camera })}
      detail={source.detail}
    >
      <Button className="plain-button" onPress={() => intents.reopenCamera()}>
        {t('source.again')}
      </Button>
      {others.map(({ deviceId, label }) => (
        <Button key={deviceId} className="plain-button" onPress={() => intents.openCamera(deviceId)}>
          {t('noPicture.awaited.other', { camera: label })}
        </Button>
      ))}
    </Notice>
  );
}

/** Says what to do about an open camera whose picture shows nothing that could be measured. */
function TroubleNotice({ trouble }: { readonly trouble: PictureTrouble }) {
  const intents = useIntents();
  const { t } = useWords();
  return (
    <Notice title={t('noPicture.whatHelps')} todo={t(`noPicture.trouble.${trouble}.todo`)} detail="">
      <Button className="plain-button" onPress={() => intents.reopenCamera()}>
        {t('noPicture.openAgain')}
      </Button>
    </Notice>
  );
}

/** Says what to do about an effect over the picture that the page can't switch off. Measuring goes on meanwhile. */
function EffectNotice({ effect, onGoOn }: { readonly effect: CameraEffect; readonly onGoOn: () => void }) {
  const { t } = useWords();
  return (
    <Notice title={t(`noPicture.effects.${effect}.title`)} todo={t(`noPicture.effects.${effect}.todo`)} detail="">
      <Button className="plain-button" onPress={onGoOn}>
        {t('noPicture.goOn')}
      </Button>
    </Notice>
  );
}

const NO_EFFECTS: readonly CameraEffect[] = [];

/** Says why the running session has no picture, or a misleading one, and what to do. */
export function NoPictureNotice() {
  const source = useAppState((state) => state.source);
  const isWorking = useAppState((state) => state.coach?.stage.kind === 'working');
  const [allowed, setAllowed] = useState(NO_EFFECTS);
  const trouble = source.kind === 'camera' ? source.trouble : null;
  const effects = source.kind === 'camera' ? source.effects : NO_EFFECTS;
  // Waits for the end of a set, so that nothing lies over the picture in the middle of it.
  const effect = isWorking ? undefined : effects.find((one) => !allowed.includes(one));
  if (source.kind === 'awaited') {
    return (
      <div className="live-notice">
        <AwaitedNotice source={source} />
      </div>
    );
  }
  if (trouble === null && effect === undefined) return null;
  return (
    <div className={trouble === null ? 'live-notice live-notice-aside' : 'live-notice'}>
      {trouble === null ? null : <TroubleNotice trouble={trouble} />}
      {trouble !== null || effect === undefined ? null : (
        <EffectNotice effect={effect} onGoOn={() => setAllowed((before) => [...before, effect])} />
      )}
    </div>
  );
}
