import type { Purpose, SessionRecord } from '../../core/session/session-record.ts';

/**
 * The pages before the first rep. A look in the mirror leads on to the session that was asked for, if there was one.
 */
export type StartPage =
  | { readonly kind: 'start' }
  | { readonly kind: 'tour' }
  | { readonly kind: 'programme' }
  | { readonly kind: 'run-check' }
  | { readonly kind: 'run' }
  | { readonly kind: 'mirror-look'; readonly leadsTo: Purpose | null }
  | { readonly kind: 'learn' }
  | { readonly kind: 'people' }
  | { readonly kind: 'films' }
  | { readonly kind: 'hand-check'; readonly record: SessionRecord }
  | { readonly kind: 'progress' }
  | { readonly kind: 'stored' };

/** The pages that need no more than their name. */
export type PlainPage = Exclude<StartPage['kind'], 'mirror-look' | 'hand-check'>;
