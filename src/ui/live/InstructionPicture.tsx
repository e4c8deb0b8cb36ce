import { useTouch } from '../context/use-touch.ts';
import type { InstructionSign } from './instruction-sign.ts';

/** The pictures are bold strokes on a square of 48 units, so that they can be read from three metres. */
const STROKES: Readonly<Record<InstructionSign, string>> = {
  person: 'M24 13.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9zM15 19h18M24 19v12M17 45l2-14h10l2 14',
  // An arrow on the floor, away from the camera: narrow at the far end.
  back: 'M24 5 12 19h6.5L14 43h20l-4.5-24H36z',
  closer: 'M24 45 6 28h9.5L19 5h10l3.5 23H42z',
  'screen-left': 'M4 24 22 8v9h22v14H22v9z',
  'screen-right': 'M44 24 26 8v9H4v14h22v9z',
  // A turn around the body's upright axis, seen a little from above: the near side goes where the arrow points.
  'turn-screen-left':
    'M24 4v10M37 16.5c4 1.5 6.5 3.5 6.5 6C43.5 28 34 32 24 32c-5 0-9.5-.8-13-2.2M17 41.5 9 29.5l13.5-4.5',
  'turn-screen-right':
    'M24 4v10M11 16.5c-4 1.5-6.5 3.5-6.5 6C4.5 28 14 32 24 32c5 0 9.5-.8 13-2.2M31 41.5l8-12-13.5-4.5',
  turn: 'M24 4v14M13 17c-5 1.5-8.5 3.5-8.5 7 0 4 6 7.5 13.5 8.5M35 17c5 1.5 8.5 3.5 8.5 7 0 4-6 7.5-13.5 8.5M12 26.5l7 6-7 7M36 26.5l-7 6 7 7',
  // A laptop from the side, with the person on its left.
  'tilt-down': 'M5 43h26L42 16M29 6C20 6 12 11 8 19M5.5 9.5 8 19l9.5-2.5',
  'tilt-up': 'M5 43h26l2-30M17 9c9-5 19-2 25 6M33 17h10V6.5',
  level: 'M7 17 37 7l5 16-30 10zM4 43h40',
  light:
    'M24 33a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM24 3v5M24 40v5M3 24h5M40 24h5M9 9l3.5 3.5M35.5 35.5 39 39M39 9l-3.5 3.5M12.5 35.5 9 39',
  'feet-apart': 'M18 14v20M30 14v20M11 17l-7 7 7 7M37 17l7 7-7 7M4 24h9M44 24h-9',
  'legs-together': 'M18 14v20M30 14v20M4 17l7 7-7 7M44 17l-7 7 7 7M0 24h10M48 24H38',
  higher: 'M24 42V8M10 21 24 7l14 14',
  // A foot from the side, in the air above the floor.
  'foot-up': 'M8 4v18l-3 8h22c0-4-3-6-7-7l-4-2V4M3 43h42M38 33V11M31 18l7-8 7 8',
  'foot-down': 'M8 4v14l-3 8h22c0-4-3-6-7-7l-4-2V4M3 43h42M40 10v23M34.5 27.5l5.5 6.5 5.5-6.5',
  // A person from the front: one leg stands, the other foot is in the air.
  'leg-screen-left': 'M31 6H17v37H8M31 6l5 12-5 12h8',
  'leg-screen-right': 'M17 6h14v37h9M17 6l-5 12 5 12H9',
};

/** A phone on a shelf, in place of the laptop. */
const PHONE_STROKES: Partial<typeof STROKES> = {
  'tilt-down': 'M14 45h32M27 45 38 18l5 2-11 25M29 6C20 6 12 11 8 19M5.5 9.5 8 19l9.5-2.5',
  'tilt-up': 'M14 45h32M28 45l2-30 5 .4L33 45M17 9c9-5 19-2 25 6M33 17h10V6.5',
};

/** Filled arrows read as one shape; the other pictures are lines. */
const FILLED: ReadonlySet<InstructionSign> = new Set(['back', 'closer', 'screen-left', 'screen-right']);

/**
 * Shows where to go, as the person sees the direction in the picture. The sign is decorative: the words beside it say
 * the same.
 */
export function InstructionPicture({ sign }: { readonly sign: InstructionSign }) {
  const isPhone = useTouch();
  return (
    <svg
      className={FILLED.has(sign) ? 'instruction-sign instruction-sign-filled' : 'instruction-sign'}
      viewBox="0 0 48 48"
      aria-hidden="true"
      focusable="false"
      data-sign={sign}
    >
      <path d={(isPhone ? PHONE_STROKES[sign] : undefined) ?? STROKES[sign]} />
    </svg>
  );
}
