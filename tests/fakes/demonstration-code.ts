import { createGhostFollower } from '../../src/core/demonstration/follow-client.ts';
import { makeDemonstration } from '../../src/core/demonstration/make-demonstration.ts';
import type { LateCode } from '../../src/runtime/browser/late-code.ts';
import type { DemonstrationCode } from '../../src/runtime/demonstrations/create-demonstrations.ts';

const loaded = { makeDemonstration, createGhostFollower };

/** The real code of demonstrations, which a test need not fetch. */
export const demonstrationCode: Pick<LateCode<DemonstrationCode>, 'load' | 'loaded'> = {
  loaded,
  load: () => Promise.resolve(loaded),
};
