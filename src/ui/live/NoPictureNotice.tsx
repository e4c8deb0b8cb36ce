import { Button } from 'react-aria-components';
import type { SourceState } from '../../runtime/source/source-state.ts';
import type { PictureTrouble } from '../../runtime/source/watch-picture.ts';
import { useAppState, useIntents } from '../context/app-context.ts';
import { Notice } from '../parts/Notice.tsx';
import { useWords } from '../words/use-words.ts';

/** Says what to do about a camera that dropped out (the line above says that it did), while the session waits for that very camera. */
function AwaitedNotice({ source }: { readonly source: Extract<SourceState, { kind: 'awaited' }> }) {
  const cameras = useAppState((state) => state.cameras);
  const intents = useIntents();
  const { t } = useWords();
  const camera = source.label === '' ? t('source.awaited.someCamera') : source.label;
  const wait = source.reason === 'camera-denied' ? 'denied' : source.isLate ? 'late' : 'goesOn';
  const others = cameras.filter(({ deviceId, label }) => label !== '' && deviceId !== source.deviceId);
  return (
    <Notice title={t('source.awaited.title')} todo={t(`source.awaited.${wait}`, { camera })} detail={source.detail}>
      <Button className="plain-button" onPress={() => intents.reopenCamera()}>
        {t('source.again')}
      </Button>
      {others.map(({ deviceId, label }) => (
        <Button key={deviceId} className="plain-button" onPress={() => intents.openCamera(deviceId)}>
          {t('source.awaited.other', { camera: label })}
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
    <Notice title={t('source.whatHelps')} todo={t(`source.trouble.${trouble}.todo`)} detail="">
      <Button className="plain-button" onPress={() => intents.reopenCamera()}>
        {t('source.openAgain')}
      </Button>
    </Notice>
  );
}

/** Says why the running session has no picture, and what to do about it. */
export function NoPictureNotice() {
  const source = useAppState((state) => state.source);
  if (source.kind === 'awaited') {
    return (
      <div className="live-notice">
        <AwaitedNotice source={source} />
      </div>
    );
  }
  if (source.kind !== 'camera' || source.trouble === null) return null;
  return (
    <div className="live-notice">
      <TroubleNotice trouble={source.trouble} />
    </div>
  );
}
