import { describe, expect, it } from 'vitest';
import { sessionToJson } from '../../src/core/session/session-json.ts';
import { readBesidePage, readOnPage } from '../../src/runtime/session-file/read-beside-page.ts';
import type { ReadSession } from '../../src/runtime/session-file/read-beside-page.ts';
import { measureSession } from '../fixtures/measured-session.ts';

const short = measureSession();
/** Repeats the frames until there are as many as in a set of some minutes. */
const long = { ...short, frames: Array.from({ length: 60 }, () => short.frames).flat() };
const longFile = new Blob([sessionToJson(long)], { type: 'application/json' });
/** The longest session that anybody has brought along had 47 million bytes. */
const longest = { ...short, frames: Array.from({ length: 120 }, () => short.frames).flat() };

const failing = (): Worker => new Worker(URL.createObjectURL(new Blob(['throw new Error("no worker");'])));

/** The longest time that nothing else on the page had a turn while it read, in milliseconds. */
async function longestHold(read: ReadSession, file: Blob): Promise<number> {
  let longestMs = 0;
  let lastTurnMs = performance.now();
  const takeTurn = (): void => {
    const nowMs = performance.now();
    longestMs = Math.max(longestMs, nowMs - lastTurnMs);
    lastTurnMs = nowMs;
  };
  const { port1, port2 } = new MessageChannel();
  port1.addEventListener('message', () => {
    takeTurn();
    port2.postMessage(null);
  });
  port1.start();
  port2.postMessage(null);
  expect(await read(file)).toMatchObject({ kind: 'session' });
  takeTurn();
  port1.close();
  return longestMs;
}

/** The shortest of three longest holds: another program that has the processor meanwhile makes a hold longer, never shorter. */
async function leastHold(read: ReadSession, file: Blob): Promise<number> {
  const holdsMs = [await longestHold(read, file), await longestHold(read, file), await longestHold(read, file)];
  return Math.min(...holdsMs);
}

describe('a session file that is read beside the page', () => {
  it('FILE-5: a long session comes whole and in order', async () => {
    expect(await readBesidePage(longFile)).toEqual({ kind: 'session', record: long });
  });

  it('FILE-5: a session of 47 million bytes and more comes whole', async () => {
    const file = new Blob([sessionToJson(longest)], { type: 'application/json' });
    expect(file.size).toBeGreaterThan(47e6);
    const answer = await readBesidePage(file);
    expect(answer.kind === 'session' ? answer.record.frames.length : answer).toBe(longest.frames.length);
  });

  it('FILE-5: a long session holds the page up a fraction of what reading on the page does', async () => {
    const heldByReading = await leastHold(readOnPage, longFile);
    expect(await leastHold(readBesidePage, longFile)).toBeLessThan(heldByReading / 2);
  });

  it('FILE-5: a file that does not fit is refused with the same words', async () => {
    const broken = new Blob([sessionToJson({ ...short, reps: [] }).replace('"reps": []', '"reps": 7')]);
    const answer = await readBesidePage(broken);
    expect(answer.kind).toBe('refused');
    expect(answer).toEqual(await readOnPage(broken));
  });

  it('FILE-5: where the worker does not start, the page reads', async () => {
    expect(await readBesidePage(new Blob([sessionToJson(short)]), failing)).toEqual({ kind: 'session', record: short });
  });
});
