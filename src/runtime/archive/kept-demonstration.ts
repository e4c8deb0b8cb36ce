import type { Demonstration } from '../../core/demonstration/demonstration.ts';

/** A demonstration, together with its film where the tape was running. */
export interface KeptDemonstration {
  readonly demonstration: Demonstration;
  readonly film: Blob | null;
}
