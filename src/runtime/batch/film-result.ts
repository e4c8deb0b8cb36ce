import type { Verdict } from '../../core/reading/rep-record.ts';
import { SIDES } from '../../core/geometry/keypoints.ts';
import { countedReps } from '../../core/session/counted-reps.ts';
import { frameCounts } from '../../core/session/frame-counts.ts';
import type { CsvConvention } from '../../core/session/csv-line.ts';
import type { SessionRecord } from '../../core/session/session-record.ts';
import { countMissed, missedSquats } from '../../core/session/missed-squats.ts';
import { looksSlowed } from '../../core/session/looks-slowed.ts';
import { unseenTime } from '../../core/session/unseen-time.ts';
import { whyNoReps } from '../../core/session/why-no-reps.ts';
import type { ReadSession } from '../session-file/read-beside-page.ts';
import type { BatchItem } from './batch.ts';

/** The result of a measured film: its two files, which the browser may put on its disk. No keypoints stay in memory. */
export interface FilmResult {
  /** ISO 8601. */
  readonly startedAt: string;
  readonly csv: Blob;
  readonly json: Blob;
}

/**
 * The code that writes files is fetched here, because the first page needs none of it.
 *
 * @param convention the signs of the CSV's tables.
 */
export async function keepResult(record: SessionRecord, convention: CsvConvention): Promise<FilmResult> {
  const [{ sessionToCsv }, { sessionToJson }] = await Promise.all([
    import('../../core/session/session-csv.ts'),
    import('../../core/session/session-json.ts'),
  ]);
  return {
    startedAt: record.origin.startedAt,
    csv: new Blob([sessionToCsv(record, convention)], { type: 'text/csv;charset=utf-8' }),
    json: new Blob([sessionToJson(record)], { type: 'application/json' }),
  };
}

/** @returns `null` when the browser has lost the file. */
export async function readResult({ json }: FilmResult, readSession: ReadSession): Promise<SessionRecord | null> {
  const answer = await readSession(json);
  return answer.kind === 'session' ? answer.record : null;
}

/** Tells the film in a few numbers. @param canMeasureAgain whether the film is at hand. */
export function countResult(
  record: SessionRecord,
  canMeasureAgain: boolean,
): Extract<BatchItem['state'], { kind: 'measured' }> {
  const reps = countedReps(record);
  const { seen, refused } = frameCounts(record);
  const repsThatWent = (verdict: Verdict): number =>
    reps.filter(({ legs }) => SIDES.some((side) => legs[side]?.verdict === verdict)).length;
  return {
    kind: 'measured',
    reps: reps.length,
    inward: repsThatWent('inward'),
    outward: repsThatWent('outward'),
    frames: seen,
    refusedFrames: refused,
    why: whyNoReps(record),
    missed: countMissed(missedSquats(record)),
    unseen: unseenTime(record),
    film: record.origin.film ?? null,
    canMeasureAgain,
    looksSlowed: looksSlowed(record),
    model: record.origin.model,
    thresholds: record.thresholds,
  };
}
