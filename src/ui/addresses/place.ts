import type { Purpose } from '../../core/session/session-record.ts';
import { LIVE, START } from './entry.ts';

/** The pages that need nothing but their name, each with its address. */
const PLAIN = {
  tour: 'tour',
  programme: 'programme',
  'run-check': 'run-check',
  run: 'run',
  learn: 'learn',
  people: 'people',
  films: 'films',
  progress: 'history',
  stored: 'storage',
} as const;

type PlainPlace = keyof typeof PLAIN;

/** The pages of one session; the summary has no word of its own in the address. */
const SESSION_VIEWS = ['summary', 'compare', 'report', 'hand-check'] as const;
export type SessionView = (typeof SESSION_VIEWS)[number];

/** A page of Kneeline. */
export type Place =
  | { readonly kind: 'start' | 'live' | PlainPlace }
  /** A look in the mirror leads on to the session that was asked for, if there was one. */
  | { readonly kind: 'mirror-look'; readonly leadsTo: Purpose | null }
  /** `startedAt` in ISO 8601 names the session, because the library knows a session by this too. */
  | { readonly kind: 'session'; readonly startedAt: string; readonly view: SessionView };

const PURPOSES = ['training', 'fresh', 'tired'] as const satisfies readonly Purpose[];
const PLAIN_PLACES = Object.keys(PLAIN) as readonly PlainPlace[];

/** @returns the page that has this address; `null` if none has. */
export function placeAt(address: string): Place | null {
  if (address === START || address === '#' || address === '') return { kind: 'start' };
  if (address === LIVE) return { kind: 'live' };
  if (!address.startsWith(START)) return null;
  const [name = '', what, view = 'summary', ...more] = address.slice(START.length).split('/');
  if (more.length > 0) return null;
  if (name === 'session') {
    const known = SESSION_VIEWS.find((one) => one === view);
    const startedAt = what === undefined ? '' : startedAtIn(what);
    return known === undefined || startedAt === '' ? null : { kind: 'session', startedAt, view: known };
  }
  if (view !== 'summary') return null;
  if (name === 'mirror-look') {
    const leadsTo = PURPOSES.find((purpose) => purpose === what) ?? null;
    return what === undefined || leadsTo !== null ? { kind: 'mirror-look', leadsTo } : null;
  }
  const kind = what === undefined ? PLAIN_PLACES.find((one) => PLAIN[one] === name) : undefined;
  return kind === undefined ? null : { kind };
}

/** @returns the moment in ISO 8601 as the library writes it; empty if this is no moment. */
function startedAtIn(text: string): string {
  return Number.isNaN(Date.parse(text)) ? '' : text;
}

export function addressOf(place: Place): string {
  switch (place.kind) {
    case 'start':
      return START;
    case 'live':
      return LIVE;
    case 'mirror-look':
      return `${START}mirror-look${place.leadsTo === null ? '' : `/${place.leadsTo}`}`;
    case 'session':
      return `${START}session/${place.startedAt}${place.view === 'summary' ? '' : `/${place.view}`}`;
    default:
      return START + PLAIN[place.kind];
  }
}
