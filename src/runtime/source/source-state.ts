import type { PictureSize } from '../../core/geometry/keypoints.ts';

/** Why a picture source can't be used. Each has its own sentence on the screen. */
export type SourceFailure =
  | 'camera-denied'
  | 'camera-busy'
  | 'camera-absent'
  | 'camera-unplugged'
  | 'insecure-origin'
  | 'camera-unsupported'
  | 'file-broken'
  | 'file-without-video'
  | 'file-codec-unsupported';

export interface CameraChoice {
  readonly deviceId: string;
  /** Empty before permission was given. */
  readonly label: string;
}

/** Which way a phone's camera looks; a webcam does not say. */
export type CameraFacing = 'user' | 'environment' | 'unknown';

/** Where the pictures come from. */
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
