import { afterEach, describe, expect, test, vi } from 'vitest';
import type { AppState } from '../../src/runtime/app/app-state.ts';
import { onSessionEnd } from '../../src/runtime/session/session-events.ts';
import { CAMERA, createFakeApp, SESSION } from '../fakes/fake-app.ts';
import { keepLedger } from './tape-ledger.ts';
import { numberOf, readingAt, READINGS, readingsFrom, TapeStage, tellNow } from './tape-stage.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

/** An encoder that is lost at its nth picture. */
function loseEncoderAt(count: number, name: string): void {
  let encoded = 0;
  const Real = VideoEncoder;
  vi.stubGlobal(
    'VideoEncoder',
    class extends Real {
      readonly #onError: WebCodecsErrorCallback;
      constructor(init: VideoEncoderInit) {
        super(init);
        this.#onError = init.error;
      }
      override encode(...given: Parameters<VideoEncoder['encode']>): void {
        encoded += 1;
        if (encoded !== count) {
          super.encode(...given);
          return;
        }
        this.close();
        this.#onError(new DOMException('Lost', name));
      }
    },
  );
}

describe('what is not asked for costs nothing', () => {
  test('TAPE-1: off, no picture is copied and no encoder opened; asked for and switched off again, none stays open', async () => {
    const ledger = keepLedger();
    const stage = new TapeStage();
    await stage.run(READINGS.slice(0, 10));
    // The pictures of the stage itself.
    expect(ledger.opened()).toEqual({ frame: 10 });
    stage.tape.roll(true);
    await stage.run(READINGS.slice(10, 20));
    expect(ledger.opened()).toEqual({ frame: 30, encoder: 1 });
    stage.tape.roll(false);
    await vi.waitFor(() => expect(ledger.open()).toEqual({}));
    await stage.run(READINGS.slice(20, 30));
    expect(ledger.opened()).toEqual({ frame: 40, encoder: 1 });
    ledger.restore();
  });
});

describe('whatever was opened', () => {
  test('TAPE-11: is closed, once: encoders, decoders, pictures, bitmaps', async () => {
    const ledger = keepLedger();
    const stage = new TapeStage();
    stage.tape.delay(2000);
    stage.tape.startRecording();
    await stage.run(READINGS);
    await vi.waitFor(() => expect(stage.state.canReplay).toBe(true));
    stage.tape.replayLastRep(1);
    stage.tick(0);
    for (let step = 0; step < 20; step += 1) stage.tick(70);
    stage.tape.goTo(3);
    stage.tape.goTo(30);
    await stage.run(readingsFrom(8000, 5));
    stage.tape.freeze();
    stage.tape.delay(2000);
    await stage.run(readingsFrom(8500, 10), () => ({ size: { widthPx: 480, heightPx: 640 } }));
    stage.tape.showLive();
    stage.tape.freeze();
    await stage.run(readingsFrom(9500, 3), () => ({ size: { widthPx: 480, heightPx: 640 } }));
    const film = await vi.waitFor(() => stage.film);
    const picture = await stage.tape.pictureAt(film.timestampsMs[50] ?? 0);
    picture?.close();
    stage.tape.exportFilm({ overlay: true, mirrored: true, frames: READINGS, tell: tellNow });
    await vi.waitFor(() => expect(stage.saved).toHaveLength(1), { timeout: 30_000 });
    stage.endSession();
    await vi.waitFor(() => expect(ledger.open()).toEqual({}), { timeout: 10_000 });
    const { frame = 0, bitmap = 0, encoder = 0, decoder = 0 } = ledger.opened();
    expect([frame > 300, bitmap > 0, encoder >= 3, decoder >= 3]).toEqual([true, true, true, true]);
    expect(ledger.closedTwice()).toBe(0);
    expect(stage.faults).toEqual([]);
    ledger.restore();
  });

  test('TAPE-11: also when the encoder is lost and when the export is cancelled', async () => {
    const ledger = keepLedger();
    loseEncoderAt(40, 'EncodingError');
    const stage = new TapeStage();
    stage.tape.delay(2000);
    stage.tape.startRecording();
    await stage.run(READINGS);
    expect(stage.state).toMatchObject({
      failure: 'encoder-failed',
      rolling: false,
      recording: null,
      view: { kind: 'live' },
    });
    const film = await vi.waitFor(() => stage.film);
    expect(film.timestampsMs.length).toBeGreaterThan(30);
    vi.unstubAllGlobals();
    stage.tape.exportFilm({ overlay: true, mirrored: false, frames: READINGS, tell: tellNow });
    await vi.waitFor(() => expect(stage.state.exportShare).toBeGreaterThan(0.1));
    stage.tape.cancelExport();
    await vi.waitFor(() => expect(stage.state.exportShare).toBeNull());
    await vi.waitFor(() => expect(ledger.open()).toEqual({}), { timeout: 10_000 });
    ledger.restore();
  });
});

describe('a machine that can not', () => {
  test('TAPE-9: encode video says so; a standstill still works', async () => {
    vi.stubGlobal('VideoEncoder', undefined);
    const stage = new TapeStage();
    stage.tape.delay(2000);
    stage.tape.startRecording();
    await stage.run(READINGS.slice(0, 3));
    await vi.waitFor(() => expect(stage.state.failure).toBe('unsupported'));
    expect(stage.state).toMatchObject({ view: { kind: 'live' }, rolling: false, recording: null, film: null });
    stage.tape.freeze();
    await stage.run(READINGS.slice(3, 6));
    expect(stage.painted.at(-1)?.number).toBe(numberOf(readingAt(3)));
    expect(stage.faults).toEqual([]);
  });

  test('TAPE-9: paint the picture that was measured says so; the figure still stands still', async () => {
    const stage = new TapeStage();
    stage.tape.roll(true);
    for (const reading of READINGS.slice(0, 3)) stage.emit(reading, null);
    expect(stage.state).toMatchObject({ failure: 'unsupported', rolling: false });
    stage.tape.freeze();
    for (const reading of READINGS.slice(3, 6)) stage.emit(reading, null);
    expect(stage.painted.at(-1)?.timestampMs).toBe(READINGS[3]?.timestampMs);
  });

  test('TAPE-9: keep its encoder in a hidden tab goes on with another', async () => {
    loseEncoderAt(20, 'QuotaExceededError');
    const stage = new TapeStage();
    stage.tape.startRecording();
    await stage.run(READINGS.slice(0, 40));
    stage.tape.stopRecording();
    const film = await vi.waitFor(() => stage.film);
    expect(stage.state.failure).toBeNull();
    // The pictures that the old encoder had in hand are gone; all others are there.
    expect(film.timestampsMs.length).toBeGreaterThan(30);
    expect(film.timestampsMs.at(-1)).toBe(READINGS[39]?.timestampMs);
    expect(await stage.tape.pictureAt(READINGS[39]?.timestampMs ?? 0)).not.toBeNull();
  });
});

test('TAPE-2: a session has ended when there is none, or another one, whatever its source does', () => {
  const app = createFakeApp();
  let ended = 0;
  onSessionEnd(app, () => (ended += 1));
  const steps: readonly (readonly [Partial<AppState>, number])[] = [
    [{ session: SESSION }, 0],
    [{ source: CAMERA }, 0],
    [{ session: { ...SESSION } }, 0],
    [{ session: { ...SESSION, id: 2 } }, 1],
    [{ source: { kind: 'none' } }, 1],
    [{ session: null }, 2],
    [{ session: { ...SESSION, id: 3 } }, 2],
  ];
  for (const [change, expected] of steps) {
    app.change(change);
    expect(ended).toBe(expected);
  }
});
