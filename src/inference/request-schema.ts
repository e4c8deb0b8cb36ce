import * as v from 'valibot';
import { BACKENDS, ENGINE_KINDS, POSE_MODELS } from '../pose/engine.ts';
import type { WorkerRequest } from '../pose/wire.ts';
import type { EngineFrame } from './engine-frame.ts';

const frame = v.union([v.instance(ImageBitmap), v.instance(VideoFrame)]);
const id = v.number();
const coordinate = v.pipe(v.number(), v.finite());

/** Every message that the worker understands, checked at its door. */
const requestSchema = v.variant('kind', [
  v.object({
    kind: v.literal('prefetch'),
    id,
    model: v.picklist(POSE_MODELS),
    modelsUrl: v.pipe(v.string(), v.url(), v.endsWith('/')),
  }),
  v.object({
    kind: v.literal('load'),
    id,
    engine: v.picklist(ENGINE_KINDS),
    model: v.picklist(POSE_MODELS),
    backend: v.picklist([...BACKENDS, 'auto']),
    modelsUrl: v.pipe(v.string(), v.url(), v.endsWith('/')),
    wasmUrl: v.pipe(v.string(), v.url(), v.endsWith('/')),
    wishedThreads: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  }),
  v.object({ kind: v.literal('estimate'), id, frame, timestampMs: v.pipe(v.number(), v.finite()) }),
  v.object({ kind: v.literal('forget-person'), id, lookAt: v.nullable(v.object({ x: coordinate, y: coordinate })) }),
]) satisfies v.GenericSchema<unknown, WorkerRequest<EngineFrame>>;

/** A request, or in words what is wrong with the message. */
export type ParsedMessage =
  | { readonly kind: 'request'; readonly request: WorkerRequest<EngineFrame> }
  | { readonly kind: 'unknown'; readonly id: number; readonly detail: string };

/** The id of a reply to a message that has none. */
const NO_ID = -1;

export function parseMessage(message: unknown): ParsedMessage {
  const result = v.safeParse(requestSchema, message);
  if (result.success) {
    return { kind: 'request', request: result.output };
  }
  const [issue] = result.issues;
  return {
    kind: 'unknown',
    id: v.is(v.object({ id }), message) ? message.id : NO_ID,
    detail: `Not a message of the worker's protocol: ${v.getDotPath(issue) ?? 'message'}: ${issue.message}`,
  };
}

/** The frame that a message carries, whatever else is wrong with it: it has to be closed. */
export function frameOf(message: unknown): EngineFrame | null {
  return v.is(v.object({ frame }), message) ? message.frame : null;
}
