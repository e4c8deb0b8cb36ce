import type { DemonstrationStorage } from '../demonstrations/demonstrations.ts';
import type { SharedArchive } from '../archive/shared-archive.ts';

export function createDemonstrationStorage(shared: SharedArchive): DemonstrationStorage {
  return {
    load: () => shared.ask((archive) => archive.listDemonstrations()),
    save: (kept) => shared.ask((archive) => archive.putDemonstration(kept)),
    remove: (kind) => shared.ask((archive) => archive.removeDemonstration(kind)),
  };
}
