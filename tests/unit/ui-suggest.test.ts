import { describe, expect, test } from 'vitest';
import type { SessionSummary } from '../../src/core/session/session-summary.ts';
import { adviceFor, changeFor, suggestNext, type LastSession } from '../../src/ui/start/suggest.ts';
import { dayWords, whenWords } from '../../src/ui/start/when-words.ts';
import { COACHED, summaryOf } from '../fakes/coached-session.ts';

const NOW = new Date(2026, 10, 30, 18, 0);
const hoursAgo = (hours: number) => new Date(NOW.getTime() - hours * 3_600_000).toISOString();

const done = (change: Partial<SessionSummary>): SessionSummary => ({ ...summaryOf(COACHED), ...change });
const LAST: LastSession = { startedAt: hoursAgo(26), exercise: 'two-leg-squat', advice: 'cue' };
const SET = { exercise: 'two-leg-squat', fading: 'off' } as const;

describe('START-2: the main button begins', () => {
  test.each<[string, readonly SessionSummary[], Partial<LastSession>, object, string]>([
    ['the half of a run check that waits', [done({ purpose: 'fresh', startedAt: hoursAgo(2) })], {}, {}, 'check'],
    [
      'the programme again where the run was done too',
      [done({ purpose: 'fresh', startedAt: hoursAgo(3) }), done({ purpose: 'tired', startedAt: hoursAgo(1) })],
      {},
      {},
      'as-set',
    ],
    ['no check that is a day old', [done({ purpose: 'fresh', startedAt: hoursAgo(25) })], {}, {}, 'as-set'],
    ['the faded mirror that the last training recommends', [], { advice: 'mirror-faded' }, {}, 'mirror-faded'],
    ['nothing new where the mirror fades already', [], { advice: 'mirror-faded' }, { fading: 'auto' }, 'as-set'],
    ['one leg where that was recommended', [], { advice: 'one-leg' }, {}, 'one-leg'],
    ['the other programme that was chosen since', [], { advice: 'one-leg' }, { exercise: 'step-down' }, 'as-set'],
    ['the programme as it is set, whatever the words recommend', [], { advice: 'slower' }, {}, 'as-set'],
  ])('%s', (_, history, last, settings, kind) => {
    const suggestion = suggestNext({
      history,
      last: { ...LAST, ...last },
      settings: { ...SET, ...settings },
      now: NOW,
    });
    expect(suggestion.kind).toBe(kind);
  });

  test('the programme as it is set where nothing is known', () => {
    expect(suggestNext({ history: [], last: null, settings: SET, now: NOW })).toEqual({ kind: 'as-set' });
  });

  test('what the summary’s own button begins', () => {
    expect(changeFor({ kind: 'one-leg' })).toEqual({ exercise: 'single-leg-squat' });
    expect(changeFor({ kind: 'mirror-faded' })).toEqual({ fading: '25' });
    expect(changeFor({ kind: 'as-set' })).toEqual({});
  });
});

test('START-1: enough for today is said on that day only', () => {
  const enough: LastSession = { ...LAST, advice: 'enough', startedAt: hoursAgo(3) };
  expect(adviceFor(enough, NOW)).toBe('enough');
  expect(adviceFor({ ...enough, startedAt: hoursAgo(20) }, NOW)).toBeNull();
  expect(adviceFor(LAST, NOW)).toBe('cue');
});

describe('START-3: when a session was', () => {
  test.each([
    [3, 'today, 15:00'],
    [20, 'yesterday, 22:00'],
    [24 * 3, 'Friday, 18:00'],
    [24 * 40, '21 October 2026'],
  ])('%i hours ago is said as people say it', (hours, says) => {
    expect(whenWords(hoursAgo(hours), 'en-GB', NOW)).toBe(says);
  });

  test('the list names another year', () => {
    expect(dayWords(hoursAgo(24), 'en-GB', NOW)).toBe('29 Nov');
    expect(dayWords(hoursAgo(24 * 400), 'en-GB', NOW)).toBe('26 Oct 2025');
    expect(dayWords('nonsense', 'en-GB', NOW)).toBe('nonsense');
  });
});
