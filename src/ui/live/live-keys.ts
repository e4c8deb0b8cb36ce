import type { StudioAction } from '../studio/studio-actions.ts';

/** The actions that a key can have on the live screen. */
export type LiveAction =
  | 'go'
  | 'finish'
  | 'back'
  | 'sound'
  | 'dark'
  | 'restart'
  | 'mirror'
  | 'fullscreen'
  | 'diagnostics'
  | 'help'
  | StudioAction;

/**
 * Presentation remotes send the page keys or the right arrow for "next", B or a full stop for their black screen, and F5 or
 * Shift+F5 for "start the slide show", which would reload the page in the middle of a set.
 */
const ACTION_OF_KEY: Readonly<Record<string, LiveAction>> = {
  ' ': 'go',
  PageDown: 'go',
  PageUp: 'go',
  ArrowRight: 'go',
  F5: 'go',
  Enter: 'finish',
  Escape: 'back',
  s: 'sound',
  e: 'dark',
  b: 'dark',
  '.': 'dark',
  r: 'restart',
  m: 'mirror',
  f: 'fullscreen',
  d: 'diagnostics',
  '?': 'help',
  t: 'tools',
  h: 'hold',
  a: 'delayed',
  i: 'replay',
  j: 'replay-back',
  k: 'replay-play',
  l: 'replay-on',
  '0': 'ghost-none',
  '1': 'ghost-in-line',
  '2': 'ghost-knee-in',
  '3': 'ghost-knee-out',
  v: 'plumb',
  g: 'grid',
  x: 'pen',
  z: 'pen-undo',
  w: 'pen-clear',
  o: 'film',
  c: 'snapshot',
  p: 'present',
  n: 'second',
};

/** These actions keep the screen dark: a person who trains by ear starts, silences and ends without looking. */
const ACTIONS_IN_THE_DARK: readonly LiveAction[] = ['go', 'finish', 'back', 'sound'];

/** A focused button acts on these keys itself; in a row of buttons, arrows move along the row. */
const BUTTON_KEYS: readonly string[] = [' ', 'Enter', 'ArrowRight'];

/**
 * A focused slider acts on these keys itself. Letters stay free: a person who moves the plumb line may want to hold the
 * picture.
 */
const SLIDER_KEYS: readonly string[] = [
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'ArrowDown',
  'PageUp',
  'PageDown',
  'Home',
  'End',
];

/** A focused control keeps the keys that it needs. */
function belongsToControl(event: KeyboardEvent): boolean {
  if (!(event.target instanceof Element)) return false;
  if (event.target.matches('.studio input')) {
    return BUTTON_KEYS.includes(event.key) || SLIDER_KEYS.includes(event.key);
  }
  if (
    event.target.closest(
      'input, textarea, select, [role="listbox"], [role="dialog"], [role="alertdialog"], [role="slider"]',
    ) !== null
  ) {
    return true;
  }
  return BUTTON_KEYS.includes(event.key) && event.target.closest('button, a, [role="button"]') !== null;
}

/** A single character other than the space bar, which speech input or a slip of the hand can type too (WCAG 2.1.4). */
function isLetterKey({ key }: KeyboardEvent): boolean {
  return key.length === 1 && key !== ' ';
}

interface KeyUse {
  /** True in front of the camera. Elsewhere F5 reloads the page, as everywhere. */
  readonly coached: boolean;
  /** True when the key before was F5: the start button of many remotes sends F5 and Escape in turns. */
  readonly afterF5: boolean;
  /** True on the dark screen: every key without a use there lights the screen. */
  readonly dark: boolean;
  /** True if a single letter, digit or sign may act. */
  readonly letterKeys: boolean;
}

export function liveActionOf(event: KeyboardEvent, { coached, afterF5, dark, letterKeys }: KeyUse): LiveAction | null {
  if (event.defaultPrevented || event.repeat || event.ctrlKey || event.metaKey || event.altKey) return null;
  if (belongsToControl(event) || (isLetterKey(event) && !letterKeys)) return null;
  if (event.key === 'F5' && !coached) return null;
  if (event.key === 'Escape' && afterF5) return 'go';
  const action = ACTION_OF_KEY[event.key.length === 1 ? event.key.toLowerCase() : event.key] ?? null;
  if (!dark || (action !== null && ACTIONS_IN_THE_DARK.includes(action))) return action;
  return isModifier(event) || event.key === 'Tab' ? null : 'dark';
}

const isModifier = ({ key }: KeyboardEvent) => ['Shift', 'Control', 'Alt', 'Meta', 'CapsLock'].includes(key);
