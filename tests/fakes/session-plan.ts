import { DEFAULT_THRESHOLDS } from '../../src/core/reading/thresholds.ts';
import { DEFAULT_PROGRAMME } from '../../src/core/coach/programme.ts';
import type { SessionPlan } from '../../src/runtime/session/session-plan.ts';

/** The plan of a camera's session before its first frame. */
export const SESSION_PLAN: SessionPlan = {
  origin: {
    startedAt: '2026-11-23T08:00:00Z',
    source: { kind: 'camera', label: 'fake' },
    model: 'blazepose-full',
    weightsSha256: '',
    backend: 'wasm',
    appVersion: 'test',
  },
  picture: { widthPx: 640, heightPx: 480 },
  programme: DEFAULT_PROGRAMME,
  purpose: 'training',
  thresholds: DEFAULT_THRESHOLDS,
};
