import { SourceError } from './source-error.ts';

/** Names what getUserMedia threw. The names are those of the Media Capture specification, and Chrome's older ones. */
export function nameCameraFailure(error: unknown): SourceError {
  const name = error instanceof Error ? error.name : '';
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const options = { cause: error };
  switch (name) {
    case 'NotAllowedError':
    case 'SecurityError':
    case 'PermissionDeniedError':
      return new SourceError('camera-denied', detail, options);
    case 'NotFoundError':
    case 'OverconstrainedError':
    case 'DevicesNotFoundError':
      return new SourceError('camera-absent', detail, options);
    case 'NotReadableError':
    case 'AbortError':
    case 'TrackStartError':
      return new SourceError('camera-busy', detail, options);
    default:
      return new SourceError('camera-unsupported', detail, options);
  }
}

/**
 * Names a missing `navigator.mediaDevices`. On a page that came over plain HTTP this is said as such, because the
 * remedy (HTTPS or localhost) has nothing to do with the camera.
 */
export function nameMissingCameraApi(secureContext: boolean): SourceError {
  return secureContext
    ? new SourceError(
        'camera-unsupported',
        'This browser lacks navigator.mediaDevices, VideoFrame or requestVideoFrameCallback',
      )
    : new SourceError('insecure-origin', 'The page was not loaded over HTTPS or from localhost');
}
