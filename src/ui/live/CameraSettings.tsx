import { Dialog, Heading } from 'react-aria-components';
import type { Settings } from '../../runtime/settings/settings.ts';
import { useAppState, useIntents } from '../context/app-context.ts';
import { Choice } from '../parts/Choice.tsx';
import { PickOne } from '../parts/PickOne.tsx';
import { useWords } from '../words/use-words.ts';
import { EngineSettings } from '../parts/EngineSettings.tsx';
import { FilmPace } from '../parts/FilmPace.tsx';
import { HandSetting } from './HandSetting.tsx';
import { ModelNote } from './ModelNote.tsx';
import { SoundSettings } from './SoundSettings.tsx';

const RESOLUTIONS = ['640x480', '1280x720'] as const satisfies readonly Settings['resolution'][];

function CameraChoices() {
  const cameras = useAppState((state) => state.cameras);
  const source = useAppState((state) => state.source);
  const resolution = useAppState((state) => state.settings.resolution);
  const lens = useAppState((state) => state.settings.lens);
  const intents = useIntents();
  const { t } = useWords();
  if (source.kind !== 'camera' && source.kind !== 'awaited') return null;
  const facing = source.kind === 'camera' ? source.facing : 'unknown';
  const options = cameras.map((camera, index) => ({
    value: camera.deviceId,
    label: camera.label === '' ? t('live.cameraUnnamed', { number: index + 1 }) : camera.label,
  }));
  return (
    <>
      {options.length === 0 ? null : (
        <PickOne
          label={t('live.camera')}
          value={source.deviceId}
          options={options}
          onChange={(deviceId) => intents.openCamera(deviceId)}
        />
      )}
      {facing === 'unknown' ? null : (
        <div className="setting">
          <p className="pick-label">{t('live.cameraSide')}</p>
          <Choice
            label={t('live.cameraSide')}
            value={facing}
            options={[
              { value: 'user', label: t('live.cameraFront') },
              { value: 'environment', label: t('live.cameraBack') },
            ]}
            onChange={(facing) => intents.changeSettings({ facing, cameraId: null })}
          />
        </div>
      )}
      <div className="setting">
        <p className="pick-label">{t('live.resolution')}</p>
        <Choice
          label={t('live.resolution')}
          value={resolution}
          options={RESOLUTIONS.map((value) => ({ value, label: value.replace('x', ' × ') }))}
          onChange={(value) => intents.changeSettings({ resolution: value })}
        />
      </div>
      <div className="setting">
        <p className="pick-label">{t('live.lens')}</p>
        <Choice
          label={t('live.lens')}
          value={lens}
          options={[
            { value: 'usual', label: t('live.lensUsual') },
            { value: 'wide', label: t('live.lensWide') },
          ]}
          onChange={(value) => intents.changeSettings({ lens: value })}
        />
        <p className="panel-note">{t('live.lensHint')}</p>
      </div>
    </>
  );
}

function CameraPart() {
  const isCamera = useAppState(({ source }) => source.kind === 'camera' || source.kind === 'awaited');
  const { t } = useWords();
  if (!isCamera) return null;
  return (
    <section className="panel-part" aria-label={t('live.picturePart')}>
      <h3 className="panel-part-title">{t('live.picturePart')}</h3>
      <CameraChoices />
    </section>
  );
}

export function CameraSettings() {
  const { t } = useWords();
  return (
    <Dialog className="panel live-panel">
      <Heading slot="title" className="panel-title">
        {t('live.settings')}
      </Heading>
      <SoundSettings />
      <HandSetting />
      <CameraPart />
      <section className="panel-part" aria-label={t('live.measuringPart')}>
        <h3 className="panel-part-title">{t('live.measuringPart')}</h3>
        <EngineSettings />
        <ModelNote />
        <FilmPace />
      </section>
    </Dialog>
  );
}
