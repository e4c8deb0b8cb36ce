import { useEffect, useState } from 'react';
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { SourceError } from '../../runtime/source/source-error.ts';
import type { SourceFailure } from '../../runtime/source/source-state.ts';
import { useApp, useAppState, useIntents } from '../context/app-context.ts';
import { useTouch } from '../context/use-touch.ts';
import { Choice } from '../parts/Choice.tsx';
import { PickOne } from '../parts/PickOne.tsx';
import { useWords } from '../words/use-words.ts';
import '../parts/ask-twice.css';
import './camera-picker.css';

type Preview =
  | { readonly kind: 'opening' }
  | { readonly kind: 'open'; readonly stream: MediaStream }
  | { readonly kind: 'failed'; readonly reason: SourceFailure };

/** Shows what the chosen camera sees, from the moment it is drawn until it is taken away. */
function CameraPicture() {
  const app = useApp();
  const mirrored = useAppState((state) => state.settings.mirrored);
  const { t } = useWords();
  const [preview, setPreview] = useState<Preview>({ kind: 'opening' });

  useEffect(() => {
    const looking = new AbortController();
    const open = async () => {
      const camera = await app.previewCamera(looking.signal);
      if (looking.signal.aborted) return camera.close();
      looking.signal.addEventListener('abort', () => camera.close());
      return setPreview({ kind: 'open', stream: camera.stream });
    };
    open().catch((error: unknown) => {
      if (looking.signal.aborted) return;
      setPreview({ kind: 'failed', reason: error instanceof SourceError ? error.reason : 'camera-silent' });
    });
    return () => looking.abort();
  }, [app]);

  if (preview.kind === 'failed') {
    const todo = t(`source.failures.${preview.reason}.todo`);
    return <p className="camera-picture-says">{t('welcome.previewFailed', { todo })}</p>;
  }
  if (preview.kind === 'opening') return <output className="camera-picture-says">{t('welcome.previewOpens')}</output>;
  const { stream } = preview;
  return (
    <video
      className={mirrored ? 'camera-picture camera-picture-mirrored' : 'camera-picture'}
      aria-label={t('welcome.previewSpoken')}
      autoPlay
      muted
      playsInline
      ref={(video) => {
        if (video !== null && video.srcObject !== stream) video.srcObject = stream;
      }}
    />
  );
}

/** Lets the person choose a camera by its name, or by its side on a phone. */
function CameraNames() {
  const cameras = useAppState((state) => state.cameras);
  const { cameraId, facing } = useAppState((state) => state.settings);
  const intents = useIntents();
  const { t } = useWords();
  const named = cameras.filter(({ label }) => label !== '');
  const chosen = named.find(({ deviceId }) => deviceId === cameraId);
  // A phone has a front and a back, which need no name.
  const hasSides = useTouch();
  // Where nobody chose, a computer's browser opens the first camera, and a phone's the one of the chosen side.
  const opens = chosen ?? (hasSides ? undefined : named[0]);
  return (
    <>
      {hasSides ? (
        <div className="setting">
          <p className="pick-label">{t('welcome.cameraSides')}</p>
          <Choice
            label={t('welcome.cameraSides')}
            value={facing}
            options={[
              { value: 'user', label: t('live.cameraFront') },
              { value: 'environment', label: t('live.cameraBack') },
            ]}
            onChange={(side) => intents.changeSettings({ facing: side, cameraId: null, cameraLabel: null })}
          />
        </div>
      ) : null}
      {named.length === 0 ? (
        <p className="camera-names-none">{t('welcome.cameraNames')}</p>
      ) : (
        <PickOne
          label={t('live.camera')}
          value={opens?.deviceId ?? ''}
          options={named.map(({ deviceId, label }) => ({ value: deviceId, label }))}
          onChange={(deviceId) =>
            intents.changeSettings({
              cameraId: deviceId,
              cameraLabel: named.find((camera) => camera.deviceId === deviceId)?.label ?? null,
            })
          }
        />
      )}
    </>
  );
}

type CameraPickerProps = {
  readonly isOpen: boolean;
  readonly onClose: () => void;
};

/** Chooses the camera before a session. The picture comes only when it is asked for, and goes with the dialog. */
export function CameraPicker({ isOpen, onClose }: CameraPickerProps) {
  const [isShown, setIsShown] = useState(false);
  const { cameraId, facing } = useAppState((state) => state.settings);
  const { t } = useWords();
  const close = () => {
    setIsShown(false);
    onClose();
  };
  return (
    <ModalOverlay
      className="ask-cover"
      isOpen={isOpen}
      isDismissable
      onOpenChange={(open) => (open ? undefined : close())}
    >
      <Modal className="popover camera-picker">
        <Dialog className="camera-picker-dialog">
          <Heading slot="title" className="panel-title">
            {t('start.whichCamera')}
          </Heading>
          <div className="camera-well">
            {isShown ? (
              <CameraPicture key={`${cameraId} ${facing}`} />
            ) : (
              <Button className="quiet-button" onPress={() => setIsShown(true)}>
                {t('welcome.preview')}
              </Button>
            )}
          </div>
          <p className="camera-names-none">{t('welcome.previewWhat')}</p>
          <CameraNames />
          <Button className="plain-button" onPress={close}>
            {t('welcome.done')}
          </Button>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
