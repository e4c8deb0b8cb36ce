import { useEffect, useState } from 'react';
import type { DemonstrationKind } from '../../core/demonstration/demonstration.ts';
import { useRooms, useRoomState } from '../context/rooms.ts';
import { useWords } from '../words/use-words.ts';
import { useStudioState } from '../mirror/studio-context.ts';
import type { SnapshotTrouble } from './use-studio-hands.ts';

/** "Recorded" stays in sight for this long, milliseconds. */
const DONE_SHOWN_MS = 6000;

/** Shows how long the recording has run. Seconds are counted here from the moment the sign appears. */
function FilmClock() {
  const { t } = useWords();
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const beganMs = performance.now();
    const clock = setInterval(() => setSeconds(Math.floor((performance.now() - beganMs) / 1000)), 250);
    return () => clearInterval(clock);
  }, []);
  const time = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  return (
    <p className="studio-sign">
      <span className="film-dot" aria-hidden="true" />
      {t('studio.filmTime', { time })}
    </p>
  );
}

/** Shows for a few seconds that a demonstration was recorded. */
function useJustRecorded(): DemonstrationKind | null {
  const { demonstrations } = useRooms();
  const armed = useRoomState(demonstrations, (state) => state.armed);
  const kept = useRoomState(demonstrations, (state) => state.kept);
  const [before, setBefore] = useState({ armed, kept });
  const [done, setDone] = useState<DemonstrationKind | null>(null);
  if (before.armed !== armed || before.kept !== kept) {
    const { armed: was } = before;
    setBefore({ armed, kept: armed === null ? kept : before.kept });
    if (armed !== null) setDone(null);
    else if (was !== null && kept[was] !== before.kept[was]) setDone(was);
  }
  useEffect(() => {
    if (done === null) return;
    const end = setTimeout(() => setDone(null), DONE_SHOWN_MS);
    return () => clearTimeout(end);
  }, [done]);
  return done;
}

function Notices({ trouble }: { readonly trouble: SnapshotTrouble | null }) {
  const { tape, demonstrations } = useRooms();
  const armed = useRoomState(demonstrations, (state) => state.armed);
  const failure = useRoomState(demonstrations, (state) => state.failure);
  const tapeFailure = useRoomState(tape, (state) => state.failure);
  const waits = useRoomState(tape, ({ rolling, canReplay, view }) => rolling && !canReplay && view.kind === 'live');
  const blocked = useStudioState((state) => state.secondScreen === 'blocked');
  const recorded = useJustRecorded();
  const { t } = useWords();
  const notices = [
    // After a squat that could not be recorded, the sign itself says that the next squat counts.
    armed === null || failure === 'not-measured' ? null : t('studio.armed', { kind: t(`studio.kinds.${armed}`) }),
    recorded === null ? null : t('studio.recorded', { kind: t(`studio.kinds.${recorded}`) }),
    failure === null
      ? null
      : failure === 'not-measured'
        ? t('studio.notMeasured')
        : t(`studio.storageFailures.${failure}`),
    tapeFailure === null ? null : t(`studio.filmFailures.${tapeFailure}`),
    waits ? t('studio.replayWaits') : null,
    blocked ? t('studio.secondBlocked') : null,
    trouble === null ? null : t(trouble === 'covered' ? 'studio.snapshotCovered' : 'studio.snapshotFailed'),
  ].filter((notice) => notice !== null);
  return (
    <div className="studio-notices" aria-live="polite">
      {notices.map((notice) => (
        <p className="studio-sign" key={notice}>
          {notice}
        </p>
      ))}
    </div>
  );
}

/** Shows what is being recorded and what failed, whether or not the tools are open. */
export function StudioSigns({ trouble }: { readonly trouble: SnapshotTrouble | null }) {
  const { tape } = useRooms();
  const recording = useRoomState(tape, (state) => state.recording !== null);
  return (
    <div className="studio-signs">
      {recording ? <FilmClock /> : null}
      <Notices trouble={trouble} />
    </div>
  );
}
