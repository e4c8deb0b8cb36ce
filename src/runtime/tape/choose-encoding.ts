import type { PictureSize } from '../../core/geometry/keypoints.ts';

/**
 * Bits per pixel: enough for the edge of a knee to stay sharp while the knee moves. Costs 14 MB a minute at 640 × 480.
 */
const BITS_PER_PIXEL = 0.2;
const FRAME_RATE = 30;

/** H.264 levels and the most pixels of a picture in them: 3.1, 4.0, 5.1. */
const AVC_LEVELS = [
  ['1f', 1280 * 720],
  ['28', 1920 * 1088],
  ['33', 4096 * 2304],
] as const;

/** @returns bits a second. */
export function bitrateFor({ widthPx, heightPx }: PictureSize): number {
  return Math.round(widthPx * heightPx * FRAME_RATE * BITS_PER_PIXEL);
}

/**
 * Chooses how this browser encodes pictures of that size: as H.264 where it can, because every machine plays H.264 and
 * it costs least (docs/decisions/0005-tape.md). `null`: the browser can't encode them.
 */
export async function chooseEncoding(size: PictureSize): Promise<VideoEncoderConfig | null> {
  if (typeof VideoEncoder !== 'function' || typeof VideoDecoder !== 'function') return null;
  const level = AVC_LEVELS.find(([, pixels]) => size.widthPx * size.heightPx <= pixels)?.[0] ?? '33';
  for (const codec of [`avc1.4200${level}`, 'vp09.00.31.08', 'vp8']) {
    const config: VideoEncoderConfig = {
      codec,
      width: size.widthPx,
      height: size.heightPx,
      framerate: FRAME_RATE,
      bitrate: bitrateFor(size),
      bitrateMode: 'variable',
      latencyMode: 'realtime',
      ...(codec.startsWith('avc1') ? { avc: { format: 'avc' } } : {}),
    };
    if (await isSupported(config)) return config;
  }
  return null;
}

/** Asks the browser. Some browsers refuse a size that a codec can't take (an odd one) with an error. */
async function isSupported(config: VideoEncoderConfig): Promise<boolean> {
  try {
    const { supported } = await VideoEncoder.isConfigSupported(config);
    return supported === true;
  } catch {
    return false;
  }
}
