import {
  Button,
  Slider,
  SliderThumb,
  SliderTrack,
  ToggleButton,
  ToggleButtonGroup,
  type Key,
} from 'react-aria-components';
import { useAppState, useIntents } from '../context/app-context.ts';
import { JOINT_LINES, PLUMBS } from '../painter/paint-guides.ts';
import { PEN_TOOLS } from '../painter/paint-stroke.ts';
import { OVER_PICTURE, PEN_COLOURS } from '../painter/palette.ts';
import { Choice } from '../parts/Choice.tsx';
import { useWords } from '../words/use-words.ts';
import { useStudio, useStudioState } from '../mirror/studio-context.ts';
import { ToolSwitch } from './ToolSwitch.tsx';

function PlumbTools() {
  const { studio } = useStudio();
  const { plumb, plumbShare } = useStudioState((state) => state.guides);
  const mirrored = useAppState((state) => state.settings.mirrored);
  const { t } = useWords();
  // The slider's right end is the right edge of the screen.
  const shown = mirrored ? 1 - plumbShare : plumbShare;
  return (
    <div className="setting">
      <p className="pick-label">{t('studio.plumb')}</p>
      <Choice
        label={t('studio.plumb')}
        value={plumb}
        options={PLUMBS.map((value) => ({ value, label: t(`studio.plumbs.${value}`) }))}
        onChange={(chosen) => studio.setPlumb(chosen)}
      />
      {plumb === 'free' ? (
        <Slider
          className="studio-slider"
          aria-label={t('studio.plumbPlace')}
          minValue={0}
          maxValue={1}
          step={0.005}
          formatOptions={{ style: 'percent' }}
          value={shown}
          onChange={(share) => studio.movePlumb(mirrored ? 1 - share : share)}
        >
          <SliderTrack className="studio-track">
            <SliderThumb className="studio-thumb" aria-label={t('studio.plumbPlace')} />
          </SliderTrack>
        </Slider>
      ) : null}
    </div>
  );
}

function JointLineTools() {
  const { studio } = useStudio();
  const lines = useStudioState((state) => state.guides.jointLines);
  const { t } = useWords();
  const choose = (keys: Set<Key>) => studio.setJointLines(JOINT_LINES.filter((line) => keys.has(line)));
  return (
    <div className="setting">
      <p className="pick-label">{t('studio.jointLines')}</p>
      <ToggleButtonGroup
        className="choice"
        aria-label={t('studio.jointLines')}
        selectionMode="multiple"
        selectedKeys={lines}
        onSelectionChange={choose}
      >
        {JOINT_LINES.map((line) => (
          <ToggleButton key={line} id={line} className="choice-option">
            {t(`studio.joints.${line}`)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </div>
  );
}

/** Each colour has its name beside it, for whoever does not see the hue. */
function PenColours() {
  const { studio } = useStudio();
  const colour = useStudioState((state) => state.penColour);
  const { t } = useWords();
  return (
    <ToggleButtonGroup
      className="choice"
      aria-label={t('studio.penColour')}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[colour]}
      onSelectionChange={(keys) => {
        const chosen = PEN_COLOURS.find((one) => keys.has(one));
        if (chosen !== undefined) studio.setPenColour(chosen);
      }}
    >
      {PEN_COLOURS.map((one) => (
        <ToggleButton key={one} id={one} className="choice-option pen-colour">
          <svg className="pen-swatch" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
            <circle cx="8" cy="8" r="7" fill={OVER_PICTURE.pen[one]} />
          </svg>
          {t(`studio.penColours.${one}`)}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}

function PenTools() {
  const { studio } = useStudio();
  const pen = useStudioState((state) => state.pen);
  const tool = useStudioState((state) => state.penTool);
  const drawn = useStudioState((state) => state.guides.strokes.length > 0);
  const { t } = useWords();
  return (
    <>
      <ToolSwitch on={pen} onSwitch={(on) => studio.setPen(on)}>
        {t('studio.pen')}
      </ToolSwitch>
      {pen ? (
        <>
          <Choice
            label={t('studio.penTool')}
            value={tool}
            options={PEN_TOOLS.map((value) => ({ value, label: t(`studio.penTools.${value}`) }))}
            onChange={(chosen) => studio.setPenTool(chosen)}
          />
          <PenColours />
          <p className="panel-note">{t(tool === 'angle' ? 'studio.penAngleHow' : 'studio.penHow')}</p>
        </>
      ) : null}
      {pen || drawn ? (
        <div className="studio-ways">
          <Button className="quiet-button" isDisabled={!drawn} onPress={() => studio.undoStroke()}>
            {t('studio.penUndo')}
          </Button>
          <Button className="quiet-button" isDisabled={!drawn} onPress={() => studio.clearStrokes()}>
            {t('studio.penClear')}
          </Button>
        </div>
      ) : null}
    </>
  );
}

/** Chooses the teaching lines over the picture. None of them is measured. */
export function GuideTools() {
  const { studio } = useStudio();
  const grid = useStudioState((state) => state.guides.grid);
  const mirrored = useAppState((state) => state.settings.mirrored);
  const intents = useIntents();
  const { t } = useWords();
  return (
    <section className="panel-part" aria-labelledby="studio-guides">
      <h3 className="panel-part-title" id="studio-guides">
        {t('studio.guides')}
      </h3>
      <PlumbTools />
      <JointLineTools />
      <div className="studio-switches">
        <ToolSwitch on={grid} onSwitch={(on) => studio.setGrid(on)}>
          {t('studio.grid')}
        </ToolSwitch>
        <ToolSwitch on={mirrored} onSwitch={(on) => intents.changeSettings({ mirrored: on })}>
          {t('studio.mirrored')}
        </ToolSwitch>
      </div>
      <PenTools />
    </section>
  );
}
