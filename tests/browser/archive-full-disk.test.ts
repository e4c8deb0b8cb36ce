import { expect, test, vi } from 'vitest';
import type { Answer, StoredSession } from '../../src/runtime/archive/archive.ts';
import { COACHED, coachedSessionOf } from '../fakes/coached-session.ts';
import { allowBytes, countStored, failed, newDatabaseName, openEmpty, valueOf } from './archive-stage.ts';

const RECORD = coachedSessionOf(COACHED);

test('a full disk is named, leaves nothing half-written, and everything before as it was', async () => {
  await allowBytes(1_000_000);
  const name = newDatabaseName();
  const archive = await openEmpty(name);
  const person = valueOf(await archive.addPerson('Heron'));

  const kept: StoredSession[] = [];
  let answer: Answer<StoredSession> | undefined;
  while (answer?.kind !== 'failed' && kept.length < 100) {
    answer = await archive.addSession(RECORD, person.id);
    if (answer.kind === 'done') kept.push(answer.value);
  }

  expect(answer).toEqual(failed('full'));
  expect(kept.length).toBeGreaterThan(0);
  expect(await countStored(name)).toEqual([1, kept.length, kept.length]);
  for (const { id } of kept) expect(valueOf(await archive.readSession(id))).toStrictEqual(RECORD);
  await archive.removeEverything();
  expect(await countStored(name)).toEqual([0, 0, 0]);
});

test('a disk that is full at the second of two writes takes the first one back', async () => {
  const name = newDatabaseName();
  const archive = await openEmpty(name);
  const person = valueOf(await archive.addPerson('Heron'));
  const refused = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (this: IDBObjectStore, ...row) {
    if (this.name === 'records') throw new DOMException('No room', 'QuotaExceededError');
    return this.put(...row);
  });

  expect(await archive.addSession(RECORD, person.id)).toEqual(failed('full'));

  refused.mockRestore();
  expect(await countStored(name)).toEqual([1, 0, 0]);
});
