import { ToggleButton, ToggleButtonGroup, type Key } from 'react-aria-components';
import { EXERCISES, type Exercise } from '../../core/coach/programme.ts';
import { Body, Drawing, MeasuredLegs } from '../figures/Figure.tsx';
import { ONE_LEG, squatting, STEPPING_DOWN, type Pose } from '../figures/poses.ts';
import { useWords } from '../words/use-words.ts';

const POSES: Readonly<Record<Exercise, Pose>> = {
  'two-leg-squat': squatting('in-line'),
  'single-leg-squat': ONE_LEG,
  'step-down': STEPPING_DOWN,
};

/** Lets the person choose the exercise among pictures. */
export function ExerciseCards({
  chosen,
  onChoose,
}: {
  readonly chosen: Exercise;
  readonly onChoose: (one: Exercise) => void;
}) {
  const { t } = useWords();
  const choose = (keys: Set<Key>) => {
    const exercise = EXERCISES.find((one) => keys.has(one));
    if (exercise !== undefined) onChoose(exercise);
  };
  return (
    <ToggleButtonGroup
      className="exercises"
      aria-label={t('programme.exercise')}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[chosen]}
      onSelectionChange={choose}
    >
      {EXERCISES.map((exercise) => (
        <ToggleButton key={exercise} id={exercise} className="picture-option">
          <Drawing viewBox="60 44 180 342">
            {exercise === 'step-down' ? <path className="figure-step" d="M82 350h84v32H82z" /> : null}
            <path className="figure-line" d={exercise === 'step-down' ? 'M166 382h68' : 'M70 378h160'} />
            <Body pose={POSES[exercise]} />
            <MeasuredLegs pose={POSES[exercise]} alignment="in-line" oneLeg={exercise !== 'two-leg-squat'} />
          </Drawing>
          <span className="exercise-words">
            <span className="exercise-name">{t(`programme.exercises.${exercise}.name`)}</span>
            <span className="exercise-hint">{t(`programme.exercises.${exercise}.hint`)}</span>
          </span>
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
