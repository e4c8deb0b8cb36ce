import type { Verdict } from '../../core/reading/rep-record.ts';

export const PEN_COLOURS = ['green', 'pink', 'violet'] as const;
export type PenColour = (typeof PEN_COLOURS)[number];

/** The painter's colours. The words beside the picture use the same hues from tokens.css. */
export interface Palette {
  readonly leg: string;
  readonly casing: string;
  readonly plumb: string;
  readonly faint: string;
  readonly joint: string;
  /** Head, trunk and arms, where no picture shows them. */
  readonly body: string;
  /** The inside of the outline to step into. */
  readonly outlineFill: string;
  /** Teaching lines: plumb lines and lines between joints, which measure nothing. */
  readonly guide: string;
  /** The pen: hues that mean neither inward nor outward, and that every kind of colour vision tells apart. */
  readonly pen: Readonly<Record<PenColour, string>>;
  /** Words over the picture. */
  readonly label: { readonly ground: string; readonly ink: string };
  /** A demonstrator's legs: different from white, orange and blue for every kind of colour vision. */
  readonly ghost: string;
  readonly ghostFill: string;
  readonly state: Readonly<Record<Verdict, string>>;
}

/**
 * The colours over a camera picture, whatever the theme: bright lines in a dark casing. Blue and orange stay apart for
 * every kind of colour vision.
 */
export const OVER_PICTURE: Palette = {
  leg: '#ffffff',
  casing: 'rgb(6 12 16 / 0.72)',
  plumb: '#ffffff',
  faint: 'rgb(255 255 255 / 0.6)',
  joint: '#ffffff',
  body: 'rgb(255 255 255 / 0.3)',
  outlineFill: 'rgb(255 255 255 / 0.14)',
  guide: '#e2d6ff',
  pen: { green: '#b9f27c', pink: '#e6399b', violet: '#6f3bf2' },
  label: { ground: 'rgb(6 12 16 / 0.86)', ink: '#ffffff' },
  ghost: '#5ff2b5',
  ghostFill: 'rgb(95 242 181 / 0.22)',
  state: {
    'in-line': '#ffffff',
    inward: '#ff9a2e',
    outward: '#5aaeff',
    unclear: '#aab6bb',
  },
};

export const ON_DARK: Palette = {
  ...OVER_PICTURE,
  leg: '#eef3f4',
  casing: 'rgb(0 0 0 / 0)',
  plumb: '#8fa0a6',
  faint: '#6c7d83',
  joint: '#eef3f4',
  body: '#26333a',
  state: { ...OVER_PICTURE.state, 'in-line': '#eef3f4' },
};

export const ON_LIGHT: Palette = {
  leg: '#10181c',
  casing: 'rgb(255 255 255 / 0)',
  plumb: '#6d7b81',
  faint: '#8d9a9f',
  joint: '#10181c',
  body: '#d3dbdd',
  outlineFill: 'rgb(16 24 28 / 0.06)',
  guide: '#6c2f9c',
  pen: { green: '#7cae1a', pink: '#c0187c', violet: '#34108a' },
  label: { ground: 'rgb(255 255 255 / 0.9)', ink: '#10181c' },
  ghost: '#00794f',
  ghostFill: 'rgb(0 121 79 / 0.14)',
  state: {
    'in-line': '#10181c',
    inward: '#c9660a',
    outward: '#1f6fc4',
    unclear: '#7d8a90',
  },
};
