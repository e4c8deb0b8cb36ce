import type { CapturedFrame, EngineFrame } from '../../src/runtime/source/captured-frame.ts';

/** Counts frames that are open; closing one twice is an error, as leaving one open is. */
export class FrameLedger {
  #opened = 0;
  #closed = 0;

  get opened(): number {
    return this.#opened;
  }

  get stillOpen(): number {
    return this.#opened - this.#closed;
  }

  open(width = 640, height = 480): ImageBitmap {
    this.#opened += 1;
    let isOpen = true;
    return {
      width,
      height,
      close: () => {
        if (!isOpen) throw new Error('A frame was closed twice');
        isOpen = false;
        this.#closed += 1;
      },
    };
  }

  /** Like VideoFrame.clone(): a second handle, to be closed by itself. */
  readonly copy = (image: EngineFrame): EngineFrame =>
    'displayWidth' in image ? image.clone() : this.open(image.width, image.height);

  capture(timestampMs: number, width = 640, height = 480): CapturedFrame {
    return {
      image: this.open(width, height),
      size: { widthPx: width, heightPx: height },
      timestampMs,
      capturedAtMs: timestampMs,
    };
  }
}
