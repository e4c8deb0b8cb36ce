import type { PictureSize } from '../../core/geometry/keypoints.ts';
import type { CameraChoice, CameraEffect, CameraFacing } from './source-state.ts';
import type { Settings } from '../settings/settings.ts';
import type { CapturedFrame } from './captured-frame.ts';
import type { SourceError } from './source-error.ts';
import type { PictureTrouble } from './watch-picture.ts';

export interface CameraRequest {
  /** The camera to be opened, and no other. `null`: the camera on the side of `facing`, or the only one. */
  readonly deviceId: string | null;
  /** The name of that camera, by which it is found where its id has changed; `null` or empty: not known. */
  readonly label: string | null;
  readonly facing: Settings['facing'];
  readonly resolution: Settings['resolution'];
}

export interface CameraEvents {
  /** Hears of a new picture, and closes it. */
  onFrame(frame: CapturedFrame): void;
  /** The picture's size changed: the phone was turned. */
  onResize(picture: PictureSize): void;
  /** The picture stands still, stays away or shows nothing; `null`: it can be measured again. */
  onTrouble(trouble: PictureTrouble | null): void;
  /** Lists the effects that are on and that the page can't switch off, whenever they may have changed. */
  onEffects(effects: readonly CameraEffect[]): void;
  /** The camera is gone (unplugged, or the permission was taken back); nothing follows. */
  onLost(error: SourceError): void;
}

export interface OpenCamera {
  readonly deviceId: string;
  readonly label: string;
  readonly facing: CameraFacing;
  readonly picture: PictureSize;
  /** Effects that are on and that the page can't switch off. */
  readonly effects: readonly CameraEffect[];
  readonly stream: MediaStream;
  /** Stops every track, so that the camera's light goes out. Can be called twice. */
  close(): void;
}

/** A change around the cameras after which measuring may resume by itself. */
export type CameraChange = 'devices' | 'permission-granted';

/** The port to the machine's cameras. */
export interface Cameras {
  /**
   * @throws SourceError with the named reason.
   * @throws DOMException `AbortError` when `signal` was aborted; the camera is closed again by then.
   */
  open(request: CameraRequest, events: CameraEvents, signal: AbortSignal): Promise<OpenCamera>;
  /**
   * Lists the cameras. Their labels are empty until permission is given. The list is empty when there is no camera, or
   * no way to ask.
   */
  list(): Promise<readonly CameraChoice[]>;
  /** Calls `onChange` until the returned function is called. */
  watch(onChange: (change: CameraChange) => void): () => void;
}
