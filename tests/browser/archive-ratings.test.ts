import { describe, expect, test } from 'vitest';
import { chooseStills } from '../../src/core/agreement/choose-stills.ts';
import { shareArchive } from '../../src/runtime/archive/shared-archive.ts';
import { createHandCheck } from '../../src/runtime/hand-check/create-hand-check.ts';
import type { HandCheckState } from '../../src/runtime/hand-check/hand-check.ts';
import { createSeenFilms } from '../../src/runtime/hand-check/seen-films.ts';
import { rateStill } from '../fakes/hand-ratings.ts';
import { packedRecord1 } from '../fixtures/archive-version-1.ts';
import { PERSON_4, SESSION_4, storeVersion4 } from '../fixtures/archive-version-4.ts';
import { checkedSession } from '../fixtures/checked-film.ts';
import { changeStored, countStored, newDatabaseName, openEmpty, valueOf } from './archive-stage.ts';

const RECORD = checkedSession();
const OTHER = { ...RECORD, origin: { ...RECORD.origin, startedAt: '2026-11-24T08:00:00.000Z' } };
/** Stills of two reps, in the order in which the archive lists their ratings. */
const [FIRST, SECOND] = chooseStills(RECORD)
  .filter(({ side }) => side === 'left')
  .toSorted((one, other) => one.rep - other.rep);
if (FIRST === undefined || SECOND === undefined) throw new Error('The session has stills');

const today = () => new Date('2026-11-23T09:00:00.000Z');

describe('ratings by hand', () => {
  test('HAND-6: come back as they were after closing, and a damaged one costs none of the others', async () => {
    const name = newDatabaseName();
    const archive = await openEmpty(name);
    const [one, two] = [rateStill(RECORD, FIRST, { kneeAsidePx: 1.25 }), rateStill(RECORD, SECOND, { rater: 'Ben' })];
    expect(valueOf(await archive.addRating(one))).toEqual(one);
    await archive.addRating(two);
    archive.close();
    await changeStored(name, ['ratings'], (store) => store('ratings').put({ rater: 7 }, [0, '', '', '', 1, 1, 'left']));

    expect(valueOf(await (await openEmpty(name)).listRatings())).toEqual([one, two]);
  });

  test('HAND-2: are given once: a second one of the same still, rater and round changes nothing', async () => {
    const archive = await openEmpty();
    const given = rateStill(RECORD, FIRST);
    await archive.addRating(given);

    expect(valueOf(await archive.addRating(rateStill(RECORD, FIRST, { kneeAsidePx: 9 })))).toEqual(given);
    const again = rateStill(RECORD, FIRST, { round: 2, kneeAsidePx: 9 });
    expect(valueOf(await archive.addRating(again))).toEqual(again);
    expect(valueOf(await archive.listRatings())).toEqual([given, again]);
  });

  test('HAND-6: go with their person, and stay while somebody else keeps the same session', async () => {
    const archive = await openEmpty();
    const [heron, owl] = [valueOf(await archive.addPerson('Heron')), valueOf(await archive.addPerson('Owl'))];
    for (const record of [RECORD, OTHER]) await archive.addSession(record, heron.id);
    await archive.addSession(OTHER, owl.id);
    const [own, shared] = [rateStill(RECORD, FIRST), rateStill(OTHER, FIRST)];
    for (const rating of [own, shared]) await archive.addRating(rating);

    await archive.removePerson(heron.id);
    expect(valueOf(await archive.listRatings())).toEqual([shared]);
    await archive.removePerson(owl.id);
    expect(valueOf(await archive.listRatings())).toEqual([]);
  });

  test('HAND-6: go with their session, on request, and with everything', async () => {
    const archive = await openEmpty();
    const heron = valueOf(await archive.addPerson('Heron'));
    const session = valueOf(await archive.addSession(RECORD, heron.id));
    const ratings = [rateStill(RECORD, FIRST), rateStill(OTHER, FIRST), rateStill(OTHER, SECOND)] as const;
    for (const rating of ratings) await archive.addRating(rating);

    await archive.removeSession(session.id);
    expect(valueOf(await archive.listRatings())).toEqual(ratings.slice(1));
    await archive.removeRatings([ratings[1]]);
    expect(valueOf(await archive.listRatings())).toEqual([ratings[2]]);
    await archive.removeEverything();
    expect(valueOf(await archive.listRatings())).toEqual([]);
  });

  test('KEEP-8, HAND-6: what an earlier page stored in version 4 opens, and ratings are kept beside it', async () => {
    const name = newDatabaseName();
    await storeVersion4(name, packedRecord1());

    const archive = await openEmpty(name);

    expect(valueOf(await archive.listPeople())).toEqual([{ kind: 'intact', row: PERSON_4 }]);
    expect(valueOf(await archive.listSessions()).sessions).toEqual([{ kind: 'intact', row: SESSION_4 }]);
    expect(valueOf(await archive.readSession(SESSION_4.id)).frames).toHaveLength(24);
    expect(valueOf(await archive.listDrafts())).toEqual(['draft-41']);
    await archive.addRating(rateStill(RECORD, FIRST));
    expect(await countStored(name, ['ratings'])).toEqual([1]);
  });
});

describe('the room of the hand check', () => {
  const films = createSeenFilms(() => Promise.reject(new Error('No film is opened here')));

  test('HAND-6: where nothing can be kept, ratings last as long as the page, and the page says so', async () => {
    const archive = shareArchive(
      () => Promise.resolve({ kind: 'failed', failure: 'unavailable' }),
      () => undefined,
    );
    const room = createHandCheck({ archive, films, today });

    const given = await room.give(rateStill(RECORD, FIRST));

    expect(room.getState()).toEqual({ kind: 'unread', ratings: [given], failure: 'unavailable' });
    room.read();
    const read = await until(room, ({ kind }) => kind === 'read');
    expect(read).toEqual({ kind: 'read', ratings: [given], failure: 'unavailable' });
  });

  test('HAND-6: a rating that another tab gave is there when the page reads again', async () => {
    const opened = await openEmpty();
    const archive = shareArchive(
      () => Promise.resolve({ kind: 'done', value: opened }),
      () => undefined,
    );
    const room = createHandCheck({ archive, films, today });
    const other = rateStill(RECORD, SECOND, { rater: 'Ben' });
    await opened.addRating(other);
    room.read();
    expect((await until(room, ({ kind }) => kind === 'read')).ratings).toEqual([other]);
  });
});

function until(
  room: ReturnType<typeof createHandCheck>,
  isSo: (state: HandCheckState) => boolean,
): Promise<HandCheckState> {
  return new Promise((resolve) => {
    const look = () => {
      if (!isSo(room.getState())) return;
      stop();
      resolve(room.getState());
    };
    const stop = room.subscribe(look);
    look();
  });
}
