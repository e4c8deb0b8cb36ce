import { configureGlobal } from 'fast-check';
import { inject } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    /** 32-bit integer from which fast-check draws the cases of every property. */
    readonly propertySeed: number;
  }
}

// A property draws the same cases in every run, so that a run says something about the change and nothing about luck.
configureGlobal({ seed: inject('propertySeed') });
