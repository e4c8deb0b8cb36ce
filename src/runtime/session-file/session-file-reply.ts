import type { FrameReading } from '../../core/reading/reading.ts';
import type { RunPart } from '../../core/running/run-part.ts';
import type { SessionRecord } from '../../core/session/session-record.ts';
import type { RefusedFile } from './read-session-file.ts';

/**
 * The answers of the worker that reads a session file: a refusal alone, or a session without its frames, then the
 * frames in order, those of a run and its moments too, then the end. The page takes up each message between two of its pictures.
 */
export type SessionFileReply =
  | RefusedFile
  | { readonly kind: 'session'; readonly record: SessionRecord }
  | { readonly kind: 'frames'; readonly frames: readonly FrameReading[] }
  | { readonly kind: 'run-frames'; readonly frames: RunPart['frames'] }
  | { readonly kind: 'moments'; readonly moments: RunPart['moments'] }
  | { readonly kind: 'end' };
