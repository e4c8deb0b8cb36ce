import type { Verdict } from '../../core/reading/rep-record.ts';
import type { Side } from '../../core/geometry/keypoints.ts';
import { pointingOf } from '../painter/knee-marker.ts';

interface AlignmentMarkProps {
  readonly side: Side;
  readonly alignment: Verdict;
  readonly mirrored: boolean;
}

/**
 * Repeats the picture's knee marker beside the words, with the same shape and hue: a circle in line, a tip that points where
 * the knee went, and a grey diamond where that can't be judged. The mark is decorative: the word
 * stands next to it.
 */
export function AlignmentMark({ side, alignment, mirrored }: AlignmentMarkProps) {
  const pointing = pointingOf(side, alignment, mirrored);
  return (
    <svg
      className={`mark mark-${alignment}`}
      viewBox="0 0 24 24"
      aria-hidden="true"
      focusable="false"
      data-pointing={pointing}
    >
      {pointing === 'none' ? (
        alignment === 'unclear' ? (
          <path d="M12 2.6 21.4 12 12 21.4 2.6 12z" strokeLinejoin="round" />
        ) : (
          <circle cx="12" cy="12" r="8" />
        )
      ) : (
        <path
          d={pointing === 'screen-right' ? 'M21.5 12 5 2.8v18.4z' : 'M2.5 12 19 2.8v18.4z'}
          strokeLinejoin="round"
        />
      )}
    </svg>
  );
}
