import { Button, Slider, SliderThumb, SliderTrack } from 'react-aria-components';
import { SIDES } from '../../core/geometry/keypoints.ts';
import { formatSeconds } from '../numbers/format.ts';
import { Choice } from '../parts/Choice.tsx';
import { Icon } from '../parts/Icon.tsx';
import { useRooms, useRoomState } from '../context/rooms.ts';
import { frameIndexFrom } from '../plot/curve-data.ts';
import { ToldMark } from '../parts/ToldMark.tsx';
import { toldWords } from '../words/told-words.ts';
import { useWords } from '../words/use-words.ts';
import { useStudio } from '../mirror/studio-context.ts';
import { useAppState } from '../context/app-context.ts';
import { SPEEDS, type ReplayView } from './moment.ts';
import { ReplayCurve } from './ReplayCurve.tsx';
import { actInStudio, type StudioHands } from './studio-actions.ts';

/** One press of an arrow key moves by about a frame. */
const STEP_MS = 40;

function ReplayWays({ view, hands }: { readonly view: ReplayView; readonly hands: StudioHands }) {
  const { t } = useWords();
  const { tape } = hands.rooms;
  const play = t(view.playing ? 'studio.replayPause' : 'studio.replayPlay');
  return (
    <div className="replay-ways">
      <Button
        className="sign-button"
        aria-label={t('studio.replayBack')}
        onPress={() => actInStudio('replay-back', hands)}
      >
        <Icon name="stepBack" />
      </Button>
      <Button className="sign-button" aria-label={play} onPress={() => actInStudio('replay-play', hands)}>
        <Icon name={view.playing ? 'pause' : 'play'} />
      </Button>
      <Button
        className="sign-button"
        aria-label={t('studio.replayOn1')}
        onPress={() => actInStudio('replay-on', hands)}
      >
        <Icon name="stepOn" />
      </Button>
      <Choice
        label={t('studio.speed')}
        value={SPEEDS.find(({ speed }) => speed === view.speed)?.name ?? 'quarter'}
        options={SPEEDS.map(({ name }) => ({ value: name, label: t(`studio.speeds.${name}`) }))}
        onChange={(name) => tape.setSpeed(SPEEDS.find((each) => each.name === name)?.speed ?? 1)}
      />
    </div>
  );
}

/** Shows the repetition's curve with the shown moment on it, and that moment's numbers, never the present ones. */
export function ReplayPlate({ hands }: { readonly hands: StudioHands }) {
  const { tape } = useRooms();
  const view = useRoomState(tape, (state) => state.view);
  const mirrored = useAppState((state) => state.settings.mirrored);
  const { frames: shown } = useStudio();
  const tongue = useWords();
  if (view.kind !== 'replay' || view.frames.length === 0) return null;
  const { t, locale } = tongue;
  const frame = view.frames[view.index];
  const told = frame === undefined ? null : shown.tell(frame);
  const startMs = view.frames[0]?.timestampMs ?? 0;
  const seconds = view.frames.map(({ timestampMs }) => (timestampMs - startMs) / 1000);
  const elapsedMs = (frame?.timestampMs ?? startMs) - startMs;
  const moment = t('studio.atSecond', { seconds: formatSeconds(elapsedMs, locale) });
  return (
    <section className="replay-plate studio" aria-labelledby="replay-title">
      <h2 className="replay-title" id="replay-title">
        {t('studio.replayTitle', { number: view.repNumber })}
        <span className="replay-moment">{moment}</span>
      </h2>
      <dl className="replay-legs">
        {SIDES.map((side) => (
          <div className={`replay-leg replay-leg-${side}`} key={side}>
            <dt>{t(`side.${side}`)}</dt>
            <dd>
              {told === null ? null : <ToldMark told={told[side]} side={side} mirrored={mirrored} />}
              {told === null ? t('live.notMeasured') : toldWords(tongue, told[side])}
            </dd>
          </div>
        ))}
      </dl>
      <ReplayCurve frames={view.frames} index={view.index} label={t('studio.replayCurve')} />
      <Slider
        className="studio-slider"
        aria-label={t('studio.replayMoment')}
        minValue={0}
        maxValue={Math.max(STEP_MS, ...seconds.slice(-1).map((second) => second * 1000))}
        step={STEP_MS}
        value={elapsedMs}
        onChange={(wantedMs) => {
          tape.setPlaying(false);
          tape.goTo(frameIndexFrom(seconds, view.index, wantedMs / 1000));
        }}
      >
        <SliderTrack className="studio-track">
          <SliderThumb className="studio-thumb" aria-label={`${t('studio.replayMoment')}: ${moment}`} />
        </SliderTrack>
      </Slider>
      <ReplayWays view={view} hands={hands} />
    </section>
  );
}
