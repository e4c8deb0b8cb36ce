/**
 * @typedef {'live' | 'frozen' | 'covered' | 'silent'} CameraMood
 *
 * @typedef {object} FaultyCamera controls of the camera, in the page as `window.faultyCamera`
 * @property {(mood: CameraMood) => void} feel
 * @property {(everyMs: number) => void} slowDown the least time between two pictures; 0: as fast as they come
 * @property {(turned: boolean) => void} turn gives upright pictures, as a phone that is turned does
 * @property {() => void} unplug ends the stream, and the camera is no longer listed
 * @property {() => void} plugIn
 * @property {() => void} end ends the stream of a camera that stays plugged in, as sleep does
 * @property {(refusal: string | null) => void} refuse makes every opening fail with an error of this name
 * @property {readonly string[]} opened ids of the cameras that were opened, in order
 * @property {() => number} openTracks tracks of the page that still run
 * @property {() => void} crashWorker ends the newest worker as a crash does
 * @property {() => void} silenceWorker ends the newest worker without a word, as a system does that is out of memory
 * @property {() => number} liveWorkers workers that were begun and not ended
 */

/** The camera that the page has chosen, and the laptop's own, which nobody asks for. */
export const CHOSEN = 'usb';

/**
 * Puts a camera with faults before the browser's fake one. It gives real tracks of a canvas on which the fake camera's
 * pictures are drawn. Runs in the page, before its own code, and sees nothing from outside of this function.
 */
export function installFaultyCamera() {
  const media = navigator.mediaDevices;
  if (media === undefined) return;
  const askReally = media.getUserMedia.bind(media);
  /** @type {readonly (readonly [string, string])[]} */
  const all = [
    ['usb', 'USB camera'],
    ['built-in', 'Built-in camera'],
  ];
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  const still = document.createElement('canvas');
  const video = document.createElement('video');
  video.muted = true;
  /** @type {CameraMood} */
  let mood = 'live';
  let isPlugged = true;
  let isTurned = false;
  let everyMs = 0;
  let lastDrawnMs = 0;
  /** @type {string | null} */
  let refusal = null;
  /** @type {string[]} */
  const opened = [];
  /** @type {MediaStreamTrack[]} */
  let tracks = [];
  /** @type {Set<Worker>} */
  const workers = new Set();

  const draw = () => {
    video.requestVideoFrameCallback(draw);
    const nowMs = performance.now();
    if (context === null || mood === 'silent' || nowMs - lastDrawnMs < everyMs) return;
    lastDrawnMs = nowMs;
    const [width, height] = isTurned ? [video.videoHeight, video.videoWidth] : [video.videoWidth, video.videoHeight];
    if (canvas.width !== width || canvas.height !== height) [canvas.width, canvas.height] = [width, height];
    if (mood === 'covered') {
      context.fillStyle = '#0a0a0a';
      context.fillRect(0, 0, width, height);
    } else if (mood === 'frozen' && still.width > 0) {
      context.drawImage(still, 0, 0, width, height);
    } else if (isTurned) {
      // The middle of the picture, upright: the person stands there.
      context.drawImage(video, (width - height) / -2, 0, width, height, 0, 0, width, height);
    } else {
      context.drawImage(video, 0, 0);
    }
  };

  /** @returns {Promise<void>} */
  const begin = async () => {
    if (video.srcObject !== null) return;
    video.srcObject = await askReally({ audio: false, video: { width: 640, height: 480 } });
    await video.play();
    draw();
  };

  media.enumerateDevices = async () =>
    all
      .filter(([id]) => isPlugged || id !== 'usb')
      .map(([deviceId, label]) => ({ deviceId, label, kind: 'videoinput', groupId: '', toJSON: () => ({}) }));

  media.getUserMedia = async (wanted) => {
    if (refusal !== null) throw new DOMException('Refused by the test', refusal);
    const constraints = /** @type {MediaTrackConstraints} */ (wanted?.video);
    const exact = /** @type {ConstrainDOMStringParameters | undefined} */ (constraints.deviceId)?.exact;
    const present = all.filter(([id]) => isPlugged || id !== 'usb');
    const chosen = exact === undefined ? present[0] : present.find(([id]) => id === exact);
    if (chosen === undefined) throw new DOMException('Not plugged in', 'OverconstrainedError');
    await begin();
    opened.push(chosen[0]);
    const stream = canvas.captureStream(30);
    for (const track of stream.getVideoTracks()) {
      const settingsOf = track.getSettings.bind(track);
      track.getSettings = () => ({ ...settingsOf(), deviceId: chosen[0] });
      Object.defineProperty(track, 'label', { value: chosen[1] });
      tracks = [...tracks.filter(({ readyState }) => readyState === 'live'), track];
    }
    return stream;
  };

  const RealWorker = Worker;
  window.Worker = class extends RealWorker {
    /** @param {ConstructorParameters<typeof Worker>} args */
    constructor(...args) {
      super(...args);
      workers.add(this);
    }

    /** @override */
    terminate() {
      workers.delete(this);
      super.terminate();
    }
  };

  /** @type {FaultyCamera} */
  const controls = {
    feel(next) {
      if (next === 'frozen') {
        [still.width, still.height] = [canvas.width, canvas.height];
        still.getContext('2d')?.drawImage(canvas, 0, 0);
      }
      mood = next;
    },
    slowDown(ms) {
      everyMs = ms;
    },
    turn(turned) {
      isTurned = turned;
    },
    unplug() {
      isPlugged = false;
      controls.end();
      media.dispatchEvent(new Event('devicechange'));
    },
    plugIn() {
      isPlugged = true;
      media.dispatchEvent(new Event('devicechange'));
    },
    end() {
      for (const track of tracks) {
        track.stop();
        track.dispatchEvent(new Event('ended'));
      }
    },
    refuse(name) {
      refusal = name;
    },
    opened,
    openTracks: () => tracks.filter(({ readyState }) => readyState === 'live').length,
    crashWorker() {
      const newest = [...workers].at(-1);
      newest?.dispatchEvent(new ErrorEvent('error', { message: 'Crashed by the test' }));
    },
    silenceWorker() {
      const newest = [...workers].at(-1);
      if (newest !== undefined) RealWorker.prototype.terminate.call(newest);
    },
    liveWorkers: () => workers.size,
  };
  Object.assign(window, { faultyCamera: controls });
}
