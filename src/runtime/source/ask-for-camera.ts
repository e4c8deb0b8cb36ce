import { nameCameraFailure } from './camera-failure.ts';
import type { CameraRequest } from './camera.ts';
import { constraintsOf, ownShapeConstraintsOf } from './camera-wishes.ts';
import { SourceError } from './source-error.ts';

/**
 * Asks for the camera of the request. A camera that was chosen by its id is opened, or none is: another one must not
 * switch itself on.
 *
 * @throws SourceError `camera-missing` when the chosen camera is not plugged in.
 */
export async function askForStream(media: MediaDevices, asked: CameraRequest): Promise<MediaStream> {
  const cameras = await camerasOf(media);
  const request = { ...asked, deviceId: idToday(cameras, asked) };
  const known = knownCamera(cameras, request);
  if (known !== null) {
    try {
      return await media.getUserMedia({ audio: false, video: known });
    } catch (error) {
      // The camera has no such mode, or is not plugged in any more: wishes alone find what there is.
      if (nameCameraFailure(error).reason !== 'camera-absent') throw nameCameraFailure(error);
    }
  }
  const wishes = constraintsOf(request);
  if (request.deviceId !== null) {
    try {
      return await media.getUserMedia({ audio: false, video: { ...wishes, deviceId: { exact: request.deviceId } } });
    } catch (error) {
      // Every other error is a failure of this camera.
      if (nameCameraFailure(error).reason !== 'camera-absent') throw nameCameraFailure(error);
      // A browser that names no cameras before the permission may have renamed them since the last visit. Nobody can say
      // then whether the chosen camera is there.
      if (tellsCameras(cameras)) {
        throw new SourceError('camera-missing', 'The chosen camera is not among those of this machine', {
          cause: error,
        });
      }
    }
  }
  try {
    return await media.getUserMedia({ audio: false, video: { ...wishes, facingMode: { ideal: request.facing } } });
  } catch (error) {
    throw nameCameraFailure(error);
  }
}

/** @returns the id of the chosen camera today: some browsers name a camera anew when it is plugged in elsewhere. */
function idToday(cameras: readonly MediaDeviceInfo[], { deviceId, label }: CameraRequest): string | null {
  if (deviceId === null || cameras.some((camera) => camera.deviceId === deviceId)) return deviceId;
  const [alike, ...others] = cameras.filter((camera) => camera.label === label && label !== '');
  return alike === undefined || others.length > 0 ? deviceId : alike.deviceId;
}

async function camerasOf(media: MediaDevices): Promise<readonly MediaDeviceInfo[]> {
  const devices = await media.enumerateDevices().catch(() => []);
  return devices.filter(({ kind }) => kind === 'videoinput');
}

/** Whether the list is the whole list, with real ids: before the permission browsers give one camera without an id. */
function tellsCameras(cameras: readonly MediaDeviceInfo[]): boolean {
  return cameras.every(({ deviceId }) => deviceId !== '');
}

/** @returns constraints for a camera whose own shape is known and another than asked for; else `null`. */
function knownCamera(cameras: readonly MediaDeviceInfo[], request: CameraRequest): MediaTrackConstraints | null {
  const camera =
    request.deviceId === null
      ? cameras.find(() => cameras.length === 1)
      : cameras.find(({ deviceId }) => deviceId === request.deviceId);
  // Not every browser tells a camera's capabilities before the camera is open.
  if (camera === undefined || !('getCapabilities' in camera)) return null;
  const shaped = ownShapeConstraintsOf(request, (camera as InputDeviceInfo).getCapabilities());
  return shaped && { ...shaped, deviceId: { exact: camera.deviceId } };
}
