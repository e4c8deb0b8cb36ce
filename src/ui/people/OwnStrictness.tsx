import { Button, Group, Input, Label, NumberField } from 'react-aria-components';
import { OWN_DEG, type Strictness } from '../../core/alignment/strictness.ts';
import { useWords } from '../words/use-words.ts';

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
      minValue={OWN_DEG.min}
      maxValue={OWN_DEG.max}
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
  readonly onChange: (limits: OwnLimits) => void;
}

/** Lets the person set own limits: the degrees that the whole band must pass. */
export function OwnStrictness({ limits, onChange }: OwnStrictnessProps) {
  const { t } = useWords();
  return (
    <div className="strict-own">
      <DegreesField
        label={t('people.strictness.inward')}
        valueDeg={limits.inwardDeg}
        onChange={(inwardDeg) => onChange({ kind: 'numbers', ...limits, inwardDeg })}
      />
      <DegreesField
        label={t('people.strictness.outward')}
        valueDeg={limits.outwardDeg}
        onChange={(outwardDeg) => onChange({ kind: 'numbers', ...limits, outwardDeg })}
      />
    </div>
  );
}
