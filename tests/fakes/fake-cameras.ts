import type { CameraChoice } from '../../src/runtime/source/source-state.ts';
import type {
  CameraChange,
  CameraEvents,
  CameraRequest,
  Cameras,
  OpenCamera,
} from '../../src/runtime/source/camera.ts';
import { SourceError } from '../../src/runtime/source/source-error.ts';

/** The whole port; opens at once, or fails as told. */
export class FakeCameras implements Cameras {
  choices: readonly CameraChoice[] = [{ deviceId: 'front', label: 'Front camera' }];
  failure: SourceError | null = null;
  readonly requests: CameraRequest[] = [];
  /** Cameras whose light is on. */
  openCount = 0;
  /** Listeners of the camera that was opened last. */
  events: CameraEvents | null = null;
  #onChange: ((change: CameraChange) => void) | null = null;

  async open(request: CameraRequest, events: CameraEvents, signal: AbortSignal): Promise<OpenCamera> {
    this.requests.push(request);
    await Promise.resolve();
    signal.throwIfAborted();
    if (this.failure !== null) throw this.failure;
    this.events = events;
    this.openCount += 1;
    let isOpen = true;
    return {
      deviceId: request.deviceId ?? 'front',
      label: 'Front camera',
      facing: 'user',
      picture: { widthPx: 640, heightPx: 480 },
      stream: FAKE_STREAM,
      close: () => {
        if (isOpen) this.openCount -= 1;
        isOpen = false;
      },
    };
  }

  async list(): Promise<readonly CameraChoice[]> {
    return this.choices;
  }

  watch(onChange: (change: CameraChange) => void): () => void {
    this.#onChange = onChange;
    return () => {
      this.#onChange = null;
    };
  }

  unplug(): void {
    this.openCount -= 1;
    this.events?.onLost(new SourceError('camera-unplugged', 'fake'));
  }

  change(change: CameraChange): void {
    this.#onChange?.(change);
  }
}

/** Node has no MediaStream, and nobody looks into this one. */
const FAKE_STREAM = {} as MediaStream;
