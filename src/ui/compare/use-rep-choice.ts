import { useState } from 'react';
import type { Side } from '../../core/geometry/keypoints.ts';
import type { RepRecord } from '../../core/reading/rep-record.ts';
import { countedReps } from '../../core/session/counted-reps.ts';
import type { SessionRecord } from '../../core/session/session-record.ts';
import { typicalRep } from '../../core/session/side-by-side-reps.ts';

interface Chosen {
  readonly record: SessionRecord;
  readonly side: Side;
  readonly rep: RepRecord;
}

/**
 * Holds the rep that stands for a leg: the typical one, until the person chooses another rep of the same session and
 * leg. `null` if the leg has none.
 */
export function useRepChoice(record: SessionRecord, side: Side): readonly [RepRecord | null, (rep: RepRecord) => void] {
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const holds = chosen?.record === record && chosen.side === side;
  return [holds ? chosen.rep : typicalRep(countedReps(record), side), (rep) => setChosen({ record, side, rep })];
}
