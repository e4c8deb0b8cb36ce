import { useState } from 'react';
import { Button, Group, Input, Label, NumberField } from 'react-aria-components';
import type { FilmReading } from '../../core/session/session-record.ts';
import { MOST_SLOWED_TIMES, wishOfReading, type FilmWish } from '../../runtime/source/film-wish.ts';
import { formatTimes } from '../numbers/format.ts';
import { useWords } from '../words/use-words.ts';
import '../parts/fields.css';
import './how-filmed.css';

interface CorrectionProps {
  readonly film: FilmReading;
  readonly onAgain: (wish: FilmWish) => void;
}

/** Lets a person say how the film was filmed. Nothing is measured before the button is pressed. */
function Correction({ film, onAgain }: CorrectionProps) {
  const { t } = useWords();
  const [times, setTimes] = useState(film.slowedTimes);
  const [mirrored, setMirrored] = useState(film.mirrored);
  const isSame = times === film.slowedTimes && mirrored === film.mirrored;
  return (
    <div className="how-filmed-correction">
      <NumberField
        className="field"
        value={times}
        minValue={1}
        maxValue={MOST_SLOWED_TIMES}
        // An emptied field changes nothing.
        onChange={(value) => (Number.isNaN(value) ? undefined : setTimes(value))}
        formatOptions={{ maximumFractionDigits: 2 }}
      >
        <Label>{t('summary.filmed.times')}</Label>
        <Group className="field-number">
          <Button slot="decrement" aria-label={t('summary.filmed.less')}>
            −
          </Button>
          <Input />
          <span aria-hidden="true">×</span>
          <Button slot="increment" aria-label={t('summary.filmed.more')}>
            +
          </Button>
        </Group>
      </NumberField>
      <p className="how-filmed-note">{t('summary.filmed.timesNote')}</p>
      <label className="how-filmed-mirrored">
        <input type="checkbox" checked={mirrored} onChange={(event) => setMirrored(event.target.checked)} />
        {t('summary.filmed.mirrored')}
      </label>
      <Button
        className="quiet-button"
        isDisabled={isSame}
        // A person who leaves the number as the file says it leaves the word to the file.
        onPress={() =>
          onAgain({
            ...wishOfReading(film),
            slowedBy: film.slowedSaidBy === 'file' && times === film.slowedTimes ? null : times,
            mirrored,
          })
        }
      >
        {t('summary.filmed.again')}
      </Button>
    </div>
  );
}

interface HowFilmedProps {
  readonly film: FilmReading;
  /** Squats are slower than any body moves, and nobody named the speed. */
  readonly looksSlowed: boolean;
  /** Measures the film again; `null` where the film is not at hand any more. */
  readonly onAgain: ((wish: FilmWish) => void) | null;
}

/** Says how a film was read, doubts a speed that no body has, and takes a person's correction. */
export function HowFilmed({ film, looksSlowed, onAgain }: HowFilmedProps) {
  const { t, locale } = useWords();
  const times = formatTimes(film.slowedTimes, locale);
  const isChanged = film.slowedTimes !== 1 && film.slowedSaidBy !== null;
  const isTurned = film.mirrored || film.turnedDeg !== undefined;
  if (onAgain === null && !isChanged && !isTurned && !looksSlowed) return null;
  return (
    <div className="how-filmed">
      {looksSlowed ? (
        <p className="how-filmed-doubt">
          <b>{t('summary.filmed.looksSlowed')}</b> {onAgain === null ? null : t('summary.filmed.looksSlowedTodo')}
        </p>
      ) : null}
      {isChanged && film.slowedSaidBy !== null ? (
        <p>{t(`summary.filmed.slowed.${film.slowedSaidBy}`, { times })}</p>
      ) : null}
      {film.mirrored ? <p>{t('summary.filmed.turnedBack')}</p> : null}
      {film.turnedDeg === undefined ? null : <p>{t('summary.filmed.turnedUpright', { turn: film.turnedDeg })}</p>}
      {onAgain === null ? null : (
        <details open={looksSlowed}>
          <summary>{t('summary.filmed.correct')}</summary>
          <Correction film={film} onAgain={onAgain} />
        </details>
      )}
    </div>
  );
}
