import type { Alignment } from '../../core/reading/reading.ts';
import type { Verdict } from '../../core/reading/rep-record.ts';
import type { Side } from '../../core/geometry/keypoints.ts';
import { pointingOf } from '../painter/knee-marker.ts';

interface AlignmentMarkProps {
  readonly side: Side;
  readonly alignment: Alignment | Verdict;
  readonly mirrored: boolean;
}

/**
 * Repeats the picture's knee marker beside the words, with the same shape and hue. The mark is decorative: the word
 * stands next to it.
 */
export function AlignmentMark({ side, alignment, mirrored }: AlignmentMarkProps) {
  const pointing = alignment === 'unclear' ? 'none' : pointingOf(side, alignment, mirrored);
  const hollow = alignment === 'watch-inward' || alignment === 'watch-outward' || alignment === 'unclear';
  return (
    <svg
      className={`mark mark-${alignment}${hollow ? ' mark-hollow' : ''}`}
      viewBox="0 0 24 24"
      aria-hidden="true"
      focusable="false"
      data-pointing={pointing}
    >
      {pointing === 'none' ? (
        <circle cx="12" cy="12" r="8" />
      ) : (
        <path
          d={pointing === 'screen-right' ? 'M21.5 12 5 2.8v18.4z' : 'M2.5 12 19 2.8v18.4z'}
          strokeLinejoin="round"
        />
      )}
    </svg>
  );
}
