import { Button, Label, Slider, SliderOutput, SliderThumb, SliderTrack } from 'react-aria-components';
import { formatWhole } from '../numbers/format.ts';
import { Choice } from '../parts/Choice.tsx';
import { useRoomState } from '../context/rooms.ts';
import { useWords } from '../words/use-words.ts';
import type { StudioHands } from './studio-actions.ts';
import { useStudioState } from '../mirror/studio-context.ts';

const LEAST_DELAY_S = 2;
const MOST_DELAY_S = 10;

type Moment = 'live' | 'frozen' | 'delayed' | 'replay';

function DelaySlider({ hands: { studio, rooms } }: { readonly hands: StudioHands }) {
  const delayMs = useStudioState((state) => state.delayMs);
  const { t, locale } = useWords();
  return (
    <Slider
      className="studio-slider"
      minValue={LEAST_DELAY_S}
      maxValue={MOST_DELAY_S}
      value={delayMs / 1000}
      onChange={(seconds) => {
        studio.setDelay(seconds * 1000);
        rooms.tape.delay(seconds * 1000);
      }}
    >
      <div className="studio-slider-head">
        <Label>{t('studio.delay')}</Label>
        <SliderOutput>{t('studio.atSecond', { seconds: formatWhole(delayMs / 1000, locale) })}</SliderOutput>
      </div>
      <SliderTrack className="studio-track">
        <SliderThumb className="studio-thumb" />
      </SliderTrack>
    </Slider>
  );
}

/** Chooses what is shown: live, held, delayed, or the last repetition again. */
export function MomentTools({ hands }: { readonly hands: StudioHands }) {
  const { tape } = hands.rooms;
  const kind = useRoomState(tape, ({ view }) => view.kind);
  const canReplay = useRoomState(tape, (state) => state.canReplay);
  const rolling = useRoomState(tape, (state) => state.rolling);
  const delayMs = useStudioState((state) => state.delayMs);
  const { t } = useWords();
  const offered: readonly Moment[] = [
    'live',
    'frozen',
    ...(hands.hasPictures ? (['delayed'] as const) : []),
    ...(canReplay ? (['replay'] as const) : []),
  ];
  const choose = (moment: Moment) => {
    if (moment === 'live') tape.showLive();
    else if (moment === 'frozen') tape.freeze();
    else if (moment === 'delayed') tape.delay(delayMs);
    else {
      tape.replayLastRep();
      // On an upright screen the panel closes, because the curve needs the room.
      if (matchMedia('(max-aspect-ratio: 1 / 1)').matches) hands.studio.openPanel(false);
    }
  };
  return (
    <section className="panel-part" aria-labelledby="studio-moment">
      <h3 className="panel-part-title" id="studio-moment">
        {t('studio.moment')}
      </h3>
      <Choice
        label={t('studio.moment')}
        value={kind}
        options={offered.map((value) => ({ value, label: t(`studio.moments.${value}`) }))}
        onChange={choose}
      />
      {kind === 'delayed' ? <DelaySlider hands={hands} /> : null}
      {hands.hasPictures ? null : <p className="panel-note">{t('studio.noPictures')}</p>}
      {canReplay || !hands.hasPictures ? null : rolling ? (
        <p className="panel-note">{t('studio.replayFirst')}</p>
      ) : (
        <Button className="quiet-button" onPress={() => tape.roll(true)}>
          {t('studio.replayOn')}
        </Button>
      )}
    </section>
  );
}
