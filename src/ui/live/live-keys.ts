import type { StudioAction } from '../studio/studio-actions.ts';

/** What a key on the live screen does. */
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

/** Remote clickers send the page keys or the right arrow for "next", and B or a full stop for their black screen. */
const ACTION_OF_KEY: Readonly<Record<string, LiveAction>> = {
  ' ': 'go',
  PageDown: 'go',
  PageUp: 'go',
  ArrowRight: 'go',
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

/** They keep the screen dark: who trains by ear starts, silences and ends without looking. */
const ACTIONS_IN_THE_DARK: readonly LiveAction[] = ['go', 'finish', 'back', 'sound'];

/** Keys that a focused button acts on itself; in a row of buttons, arrows walk along it. */
const BUTTON_KEYS: readonly string[] = [' ', 'Enter', 'ArrowRight'];

/** And those of a slider. Its letters stay free: who moves the plumb line with it may want to hold the picture. */
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

/** A focused control keeps the keys that it needs itself. */
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

/** One character, and not the space bar: what speech input and a slip of the hand type too (WCAG 2.1.4). */
function isLetterKey({ key }: KeyboardEvent): boolean {
  return key.length === 1 && key !== ' ';
}

interface KeyUse {
  /** Any key that has no use in the dark puts an end to it. */
  readonly dark: boolean;
  /** Whether a single letter, digit or sign does anything. */
  readonly letterKeys: boolean;
}

export function liveActionOf(event: KeyboardEvent, { dark, letterKeys }: KeyUse): LiveAction | null {
  if (event.defaultPrevented || event.repeat || event.ctrlKey || event.metaKey || event.altKey) return null;
  if (belongsToControl(event) || (isLetterKey(event) && !letterKeys)) return null;
  const action = ACTION_OF_KEY[event.key.length === 1 ? event.key.toLowerCase() : event.key] ?? null;
  if (!dark || (action !== null && ACTIONS_IN_THE_DARK.includes(action))) return action;
  return isModifier(event) || event.key === 'Tab' ? null : 'dark';
}

const isModifier = ({ key }: KeyboardEvent) => ['Shift', 'Control', 'Alt', 'Meta', 'CapsLock'].includes(key);
