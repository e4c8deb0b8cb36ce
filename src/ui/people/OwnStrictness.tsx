import { Button, Group, Input, Label, NumberField } from 'react-aria-components';
import type { Strictness } from '../../core/alignment/strictness.ts';
import { useWords } from '../words/use-words.ts';
import { nearEndFor, SPEAKS_UP_DEG } from '../words/strictness-of.ts';

/** Step from one number to the next, degrees. The bands are no finer. */
const STEP_DEG = 0.5;

interface DegreesFieldProps {
  readonly label: string;
  readonly valueDeg: number;
  readonly onChange: (valueDeg: number) => void;
}

function DegreesField({ label, valueDeg, onChange }: DegreesFieldProps) {
  const { t } = useWords();
  return (
    <NumberField
      className="field"
      value={valueDeg}
      minValue={SPEAKS_UP_DEG.min}
      maxValue={SPEAKS_UP_DEG.max}
      step={STEP_DEG}
      // An emptied field changes nothing.
      onChange={(value) => (Number.isNaN(value) ? undefined : onChange(value))}
      formatOptions={{ maximumFractionDigits: 1 }}
    >
      <Label>{label}</Label>
      <Group className="field-number">
        <Button slot="decrement" aria-label={t('people.strictness.less', { what: label })}>
          −
        </Button>
        <Input />
        <span aria-hidden="true">°</span>
        <Button slot="increment" aria-label={t('people.strictness.more', { what: label })}>
          +
        </Button>
      </Group>
    </NumberField>
  );
}

type OwnLimits = Extract<Strictness, { kind: 'numbers' }>;

interface OwnStrictnessProps {
  readonly limits: Omit<OwnLimits, 'kind'>;
  /** The same limits as people see them: the drifts at which the mirror speaks up. */
  readonly speaksUp: Omit<OwnLimits, 'kind'>;
  readonly onChange: (limits: OwnLimits) => void;
}

/** Lets the person set own limits: the drifts at which the mirror speaks up, on the same scale as the words' degrees. */
export function OwnStrictness({ limits, speaksUp, onChange }: OwnStrictnessProps) {
  const { t } = useWords();
  return (
    <div className="strict-own">
      <DegreesField
        label={t('people.strictness.inward')}
        valueDeg={speaksUp.inwardDeg}
        onChange={(deg) => onChange({ kind: 'numbers', ...limits, inwardDeg: nearEndFor(deg) })}
      />
      <DegreesField
        label={t('people.strictness.outward')}
        valueDeg={speaksUp.outwardDeg}
        onChange={(deg) => onChange({ kind: 'numbers', ...limits, outwardDeg: nearEndFor(deg) })}
      />
    </div>
  );
}
