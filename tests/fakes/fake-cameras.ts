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
  #closeNewest: () => void = () => undefined;
  #unplugged: readonly CameraChoice[] = [];
  #onChange: ((change: CameraChange) => void) | null = null;

  async open(request: CameraRequest, events: CameraEvents, signal: AbortSignal): Promise<OpenCamera> {
    this.requests.push(request);
    await Promise.resolve();
    signal.throwIfAborted();
    if (this.failure !== null) throw this.failure;
    const byId = this.choices.find(({ deviceId }) => deviceId === request.deviceId);
    const found = byId ?? this.choices.find(({ label }) => request.deviceId === null || label === request.label);
    if (found === undefined) throw new SourceError('camera-missing', 'fake');
    this.events = events;
    this.openCount += 1;
    let isOpen = true;
    const close = (): void => {
      if (isOpen) this.openCount -= 1;
      isOpen = false;
    };
    this.#closeNewest = close;
    return {
      ...found,
      facing: 'user',
      picture: { widthPx: 640, heightPx: 480 },
      effects: [],
      stream: FAKE_STREAM,
      close,
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

  /** The camera that was opened last ends its stream. It is still listed, as after sleep. */
  end(): void {
    this.#closeNewest();
    this.events?.onLost(new SourceError('camera-unplugged', 'fake'));
  }

  /** The camera that was opened last ends its stream, and is not listed any more. */
  unplug(): void {
    this.#unplugged = this.choices;
    this.choices = this.choices.slice(1);
    this.end();
  }

  plugIn(choices: readonly CameraChoice[] = this.#unplugged): void {
    this.choices = choices;
    this.change('devices');
  }

  change(change: CameraChange): void {
    this.#onChange?.(change);
  }
}

/** Node has no MediaStream, and nobody looks into this one. */
const FAKE_STREAM = {} as MediaStream;
