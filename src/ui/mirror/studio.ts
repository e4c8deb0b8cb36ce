import type { ImagePoint, PictureSize } from '../../core/geometry/keypoints.ts';
import type { Room } from '../../runtime/state/room.ts';
import type { Film } from '../../runtime/tape/tape.ts';
import type { Guides, JointLine, Plumb } from '../painter/paint-guides.ts';

/**
 * How the picture is shown, and what was drawn over it. The state belongs to the ui alone: nothing is measured with it,
 * and it ends with the live screen.
 */
export interface StudioState {
  readonly panelOpen: boolean;
  /** Delay of the delayed mirror. */
  readonly delayMs: number;
  readonly guides: Guides;
  /** True while the pointer draws on the picture. */
  readonly pen: boolean;
  /** True while the therapist stands in front of the camera, and not the client. */
  readonly therapist: boolean;
  /** True while this screen shows only picture and axis. */
  readonly presenting: boolean;
  /** State of the window for a projector. `blocked`: the browser did not let it open. */
  readonly secondScreen: 'closed' | 'open' | 'blocked';
}

export interface Studio extends Room<StudioState> {
  /** The film that the tape held before: it belongs to an earlier session. */
  readonly earlierFilm: Film | null;
  openPanel(open: boolean): void;
  setDelay(delayMs: number): void;
  setPlumb(plumb: Plumb): void;
  /**
   * Moves the free plumb line.
   *
   * @param share of the un-mirrored picture's width.
   */
  movePlumb(share: number): void;
  setGrid(on: boolean): void;
  setJointLines(lines: readonly JointLine[]): void;
  setPen(on: boolean): void;
  /** Adds a point to the stroke, pixels of the un-mirrored picture. The stroke goes on until the next one begins. */
  beginStroke(at: ImagePoint): void;
  continueStroke(to: ImagePoint): void;
  undoStroke(): void;
  clearStrokes(): void;
  setTherapist(on: boolean): void;
  present(on: boolean): void;
  setSecondScreen(is: StudioState['secondScreen']): void;
  /**
   * Keeps drawings only for a picture of the same size; on a picture of another size they would point at something
   * else.
   */
  keepTo(picture: PictureSize): void;
}

const START: StudioState = {
  panelOpen: false,
  delayMs: 5000,
  guides: { plumb: 'none', plumbShare: 0.5, grid: false, jointLines: [], strokes: [] },
  pen: false,
  therapist: false,
  presenting: false,
  secondScreen: 'closed',
};

export function createStudio(earlierFilm: Film | null = null): Studio {
  let state = START;
  let picture: PictureSize | null = null;
  const listeners = new Set<() => void>();
  const change = (part: Partial<StudioState>) => {
    state = { ...state, ...part };
    for (const listener of listeners) listener();
  };
  const changeGuides = (part: Partial<Guides>) => change({ guides: { ...state.guides, ...part } });

  return {
    earlierFilm,
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    openPanel: (panelOpen) => change({ panelOpen }),
    setDelay: (delayMs) => change({ delayMs }),
    setPlumb: (plumb) => changeGuides({ plumb }),
    movePlumb: (share) => changeGuides({ plumbShare: Math.min(1, Math.max(0, share)) }),
    setGrid: (grid) => changeGuides({ grid }),
    setJointLines: (jointLines) => changeGuides({ jointLines }),
    setPen: (pen) => change({ pen }),
    beginStroke: (at) => changeGuides({ strokes: [...state.guides.strokes, [at]] }),
    continueStroke(to) {
      const { strokes } = state.guides;
      const last = strokes.at(-1);
      if (last !== undefined) changeGuides({ strokes: [...strokes.slice(0, -1), [...last, to]] });
    },
    undoStroke: () => changeGuides({ strokes: state.guides.strokes.slice(0, -1) }),
    clearStrokes: () => changeGuides({ strokes: [] }),
    setTherapist: (therapist) => change({ therapist }),
    present: (presenting) => change({ presenting }),
    setSecondScreen: (secondScreen) => change({ secondScreen }),
    keepTo(size) {
      const same = picture?.widthPx === size.widthPx && picture.heightPx === size.heightPx;
      picture = size;
      if (!same && state.guides.strokes.length > 0) changeGuides({ strokes: [] });
    },
  };
}
