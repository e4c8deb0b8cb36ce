import type { Lens, PictureSize } from '../../core/geometry/keypoints.ts';
import { WIDE_LENS } from '../../core/geometry/lens.ts';
import type { SessionOrigin } from '../../core/session/session-record.ts';
import { APP_VERSION } from '../browser/app-version.ts';
import type { Settings } from '../settings/settings.ts';
import type { FilmFacts } from '../source/film-facts.ts';
import { originOfFilm, type FilmWish } from '../source/film-wish.ts';
import type { MeasuredBy } from './session-plan.ts';

/** The facts of a film's file that belong to the session measured from it. */
export interface OpenedFilm {
  readonly begun: ReturnType<typeof originOfFilm>;
  readonly lens: Lens | undefined;
}

/** @param today the date where the film has none. */
export function openedFilm(facts: FilmFacts, wish: FilmWish, today: Date): OpenedFilm {
  return { begun: originOfFilm(facts, wish, today), lens: facts.lens };
}

/** Everything that is known of the source before its first frame. */
interface FrameSource {
  readonly source: SessionOrigin['source'];
  /** `null`: the source is no film. */
  readonly film: OpenedFilm | null;
  readonly lens: Settings['lens'];
  readonly today: Date;
}

/** Says where a session's frames come from, and through which lens. */
export function frameOrigin(
  { source, film, lens: setLens, today }: FrameSource,
  measuredBy: MeasuredBy,
  size: PictureSize,
): { readonly origin: SessionOrigin; readonly picture: PictureSize } {
  const begun = film?.begun ?? { startedAt: today.toISOString() };
  const lens = source.kind === 'camera' && setLens === 'wide' ? WIDE_LENS : film?.lens;
  return {
    origin: { ...begun, source, ...measuredBy, appVersion: APP_VERSION },
    picture: lens === undefined ? size : { ...size, lens },
  };
}
