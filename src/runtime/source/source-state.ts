import type { PictureSize } from '../../core/geometry/keypoints.ts';

/** Why a picture source can't be used. Each reason has its own sentence on the screen. */
export type SourceFailure =
  | 'camera-denied'
  | 'camera-busy'
  | 'camera-absent'
  | 'camera-unplugged'
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
    }
  | { readonly kind: 'file'; readonly name: string; readonly picture: PictureSize; readonly progressShare: number }
  /** A recorded set of keypoints instead of a picture. */
  | { readonly kind: 'try-it'; readonly picture: PictureSize };

/** The part of the page's state that belongs to sources. */
export interface SourceSlice {
  readonly source: SourceState;
  readonly cameras: readonly CameraChoice[];
}
