import { useWords } from '../words/use-words.ts';

interface PlumbAxisProps {
  readonly x: number;
  /** +1: inward is to the right; −1: inward is to the left. */
  readonly inwards: 1 | -1;
  /** Top of the line, and its end above the bob. */
  readonly topY: number;
  readonly endY: number;
  /** The bob below the line: half its width, the height of its shoulders, and its length below them. */
  readonly bob: { readonly half: number; readonly shoulder: number; readonly length: number };
  /** Baseline of the words for the two directions, their distance from the line, and their class. */
  readonly words: { readonly y: number; readonly gap: number; readonly className?: string };
  /** Prefix of the classes `-plumb` and `-bob`. */
  readonly name: string;
}

/** Draws a leg's plumb line with its bob, and names the two directions beside it. */
export function PlumbAxis({ x, inwards, topY, endY, bob, words, name }: PlumbAxisProps) {
  const { t } = useWords();
  const { half, shoulder, length } = bob;
  return (
    <>
      <text
        className={words.className}
        x={x - inwards * words.gap}
        y={words.y}
        textAnchor={inwards === 1 ? 'end' : 'start'}
      >
        {t('summary.plotOutward')}
      </text>
      <text
        className={words.className}
        x={x + inwards * words.gap}
        y={words.y}
        textAnchor={inwards === 1 ? 'start' : 'end'}
      >
        {t('summary.plotInward')}
      </text>
      <path className={`${name}-plumb`} d={`M${x} ${topY}V${endY}`} />
      <path
        className={`${name}-bob`}
        d={`M${x - half} ${endY}h${2 * half}l${half} ${shoulder} ${-2 * half} ${length} ${-2 * half} ${-length}z`}
      />
    </>
  );
}
