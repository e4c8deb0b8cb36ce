import { describe, expect, test } from 'vitest';
import { DEMONSTRATION_KINDS } from '../../src/core/demonstration/demonstration.ts';
import { packedRecord1, storeVersion1 } from '../fixtures/archive-version-1.ts';
import { storeVersion2 } from '../fixtures/archive-version-2.ts';
import { sketchDemonstration } from '../fixtures/sketched-demonstration.ts';
import { changeStored, newDatabaseName, openEmpty, valueOf } from './archive-stage.ts';

const IN_LINE = sketchDemonstration({ kind: 'in-line', kneeInwardShare: 0 });
const KNEE_IN = sketchDemonstration({ kind: 'knee-in', kneeInwardShare: 0.1 });

describe('demonstrations', () => {
  test('KEEP-11: come back with their film, one of each kind', async () => {
    const name = newDatabaseName();
    const archive = await openEmpty(name);
    const film = new Blob(['film'], { type: 'video/webm' });
    await archive.putDemonstration({ demonstration: KNEE_IN, film: null });
    await archive.putDemonstration({ demonstration: IN_LINE, film: null });
    await archive.putDemonstration({ demonstration: IN_LINE, film });
    archive.close();

    const again = await openEmpty(name);

    const kept = valueOf(await again.listDemonstrations());
    expect(kept.map(({ demonstration }) => demonstration)).toStrictEqual([IN_LINE, KNEE_IN]);
    expect(await kept[0]?.film?.text()).toBe('film');
    expect(kept[0]?.film?.type).toBe('video/webm');
    await again.removeDemonstration('in-line');
    expect(valueOf(await again.listDemonstrations())).toStrictEqual([{ demonstration: KNEE_IN, film: null }]);
  });

  test('KEEP-11: a damaged one costs the others nothing', async () => {
    const name = newDatabaseName();
    const archive = await openEmpty(name);
    await archive.putDemonstration({ demonstration: KNEE_IN, film: null });
    await changeStored(name, ['demonstrations'], (store) => {
      store('demonstrations').put({ demonstration: { ...IN_LINE, poses: [] }, film: null }, 'in-line');
      store('demonstrations').put({ demonstration: KNEE_IN, film: null }, 'knee-out');
      store('demonstrations').put('torn', 'else');
    });

    expect(valueOf(await archive.listDemonstrations())).toEqual([{ demonstration: KNEE_IN, film: null }]);
    await Promise.all(DEMONSTRATION_KINDS.map((kind) => archive.removeDemonstration(kind)));
    expect(valueOf(await archive.listDemonstrations())).toEqual([]);
  });

  test.each([
    ['version 1', storeVersion1],
    ['version 2', (name: string) => storeVersion2(name, packedRecord1())],
  ])('KEEP-11: are kept also where %s was stored', async (_, store) => {
    const name = newDatabaseName();
    await store(name);

    const archive = await openEmpty(name);
    await archive.putDemonstration({ demonstration: IN_LINE, film: null });

    expect(valueOf(await archive.listDemonstrations())).toHaveLength(1);
    expect(valueOf(await archive.listPeople())).toHaveLength(1);
  });
});
