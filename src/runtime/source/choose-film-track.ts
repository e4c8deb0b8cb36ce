import type { Input, InputVideoTrack } from 'mediabunny';
import { SourceError } from './source-error.ts';

/** Two tracks whose lengths differ by less are equally long: an index rounds. */
const EQUAL_LENGTH_S = 0.5;

/**
 * Picks the picture track that is the film: one with more than one picture, that this browser decodes, and the longest
 * of those. Cover pictures and previews stand in tracks of their own, sometimes before the film.
 *
 * @throws SourceError `file-broken`, `file-without-video` or `file-codec-unsupported`.
 */
export async function chooseFilmTrack(input: Input): Promise<InputVideoTrack> {
  // mediabunny sorts by its own idea of the main track: among equally long tracks that order decides.
  const tracks = await input.getVideoTracks();
  const primary = await input.getPrimaryVideoTrack();
  if (primary === null) {
    // Phones write the index last: of a film that was cut off in copying, nothing is known at all.
    const hasOther = (await input.getTracks()).length > 0;
    if (!hasOther) {
      throw new SourceError('file-broken', 'The file has no index of its tracks: the film was cut off or damaged');
    }
    throw new SourceError('file-without-video', 'The file has no video track');
  }
  const others = tracks.filter((track) => track !== primary);
  let chosen: { readonly track: InputVideoTrack; readonly lengthS: number } | null = null;
  let undecodable: InputVideoTrack | null = null;
  let still: InputVideoTrack | null = null;
  for (const track of [primary, ...others]) {
    if (!(await track.canDecode())) {
      undecodable ??= track;
      continue;
    }
    const { packetCount } = await track.computePacketStats(2);
    const lengthS = await track.computeDuration();
    if (packetCount < 2) still ??= track;
    else if (chosen === null || lengthS > chosen.lengthS + EQUAL_LENGTH_S) chosen = { track, lengthS };
  }
  const best = chosen?.track ?? still;
  if (best !== null) return best;
  const codec =
    undecodable && ((await undecodable.getCodecParameterString()) ?? String(await undecodable.getInternalCodecId()));
  throw new SourceError('file-codec-unsupported', `This browser can't decode ${String(codec)}`);
}
