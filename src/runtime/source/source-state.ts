import type { PictureSize } from '../../core/geometry/keypoints.ts';
import type { PictureTrouble } from './watch-picture.ts';

/** Why a picture source can't be used. Each reason has its own sentence on the screen. */
export type SourceFailure =
  | 'camera-denied'
  | 'camera-busy'
  | 'camera-absent'
  | 'camera-unplugged'
  /** The camera opens and sends no picture. */
  | 'camera-silent'
  /** The camera that the person chose is not plugged in, while others may be. */
  | 'camera-missing'
  | 'insecure-origin'
  | 'camera-unsupported'
  | 'file-broken'
  | 'file-without-video'
  /** AVI, WMV and others that no browser reads. */
  | 'file-format-unread'
  | 'file-codec-unsupported';

export interface CameraChoice {
  readonly deviceId: string;
  /** Empty until permission is given. */
  readonly label: string;
}

/**
 * Effects that some systems put over a camera's picture. Framing zooms and pans by itself, so that a standing person seems
 * to move; a blurred background eats the edges of legs. W3C mediacapture-extensions.
 */
export const CAMERA_EFFECTS = ['faceFraming', 'backgroundBlur'] as const;
export type CameraEffect = (typeof CAMERA_EFFECTS)[number];

/** The side to which a phone's camera looks. A webcam does not say. */
export type CameraFacing = 'user' | 'environment' | 'unknown';

/** The source of the pictures. */
export type SourceState =
  | { readonly kind: 'none' }
  | { readonly kind: 'opening'; readonly source: 'camera' | 'file' | 'try-it' }
  | { readonly kind: 'failed'; readonly reason: SourceFailure; readonly detail: string }
  | {
      readonly kind: 'camera';
      readonly deviceId: string;
      readonly label: string;
      readonly picture: PictureSize;
      readonly facing: CameraFacing;
      /** Why there is nothing to measure although the camera is open; `null`: there is. */
      readonly trouble: PictureTrouble | null;
      /** Effects that are on and that only the camera's or the system's own settings switch off. */
      readonly effects: readonly CameraEffect[];
    }
  /**
   * The camera dropped out, and the session waits for that very camera. It is opened again by itself (PRIV-3) until
   * `isLate`, and then when the person asks for it.
   */
  | {
      readonly kind: 'awaited';
      readonly reason: SourceFailure;
      readonly detail: string;
      readonly deviceId: string;
      readonly label: string;
      readonly isLate: boolean;
    }
  | { readonly kind: 'file'; readonly name: string; readonly picture: PictureSize; readonly progressShare: number }
  /** A recorded set of keypoints instead of a picture. */
  | { readonly kind: 'try-it'; readonly picture: PictureSize };

/** The part of the page's state that belongs to sources. */
export interface SourceSlice {
  readonly source: SourceState;
  readonly cameras: readonly CameraChoice[];
}
