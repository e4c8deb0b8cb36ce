import type { ImagePoint, PictureSize } from '../../core/geometry/keypoints.ts';
import type { Room } from '../../runtime/state/room.ts';
import type { Film } from '../../runtime/tape/tape.ts';
import type { Guides, JointLine, Plumb } from '../painter/paint-guides.ts';
import type { PenTool } from '../painter/paint-stroke.ts';
import type { PenColour } from '../painter/palette.ts';

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
  readonly penTool: PenTool;
  readonly penColour: PenColour;
  /** True while the therapist stands in front of the camera, and not the client. */
  readonly demonstrator: boolean;
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
  setPenTool(tool: PenTool): void;
  setPenColour(colour: PenColour): void;
  /**
   * Puts the pen down, pixels of the un-mirrored picture: begins a stroke, or adds the next point to an angle that has
   * not three yet.
   */
  beginStroke(at: ImagePoint): void;
  /** Draws a line on to this point, or moves the newest point of an arrow or an angle here. */
  continueStroke(to: ImagePoint): void;
  /** Takes the newest stroke away. */
  undoStroke(): void;
  clearStrokes(): void;
  setDemonstrator(on: boolean): void;
  present(on: boolean): void;
  setSecondScreen(is: StudioState['secondScreen']): void;
  /**
   * Keeps drawings only for a picture of the same size; on a picture of another size they would point at something
   * else.
   */
  keepTo(picture: PictureSize): void;
}

/** An angle has two ends and the corner between them. */
const ANGLE_POINTS = 3;

const START: StudioState = {
  panelOpen: false,
  delayMs: 5000,
  guides: { plumb: 'none', plumbShare: 0.5, grid: false, jointLines: [], strokes: [] },
  pen: false,
  penTool: 'line',
  penColour: 'green',
  demonstrator: false,
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
    setPenTool: (penTool) => change({ penTool }),
    setPenColour: (penColour) => change({ penColour }),
    beginStroke(at) {
      const { penTool: tool, penColour: colour, guides } = state;
      const { strokes } = guides;
      const last = strokes.at(-1);
      if (tool === 'angle' && last?.tool === 'angle' && last.points.length < ANGLE_POINTS) {
        changeGuides({ strokes: [...strokes.slice(0, -1), { ...last, points: [...last.points, at] }] });
      } else {
        changeGuides({ strokes: [...strokes, { tool, colour, points: tool === 'arrow' ? [at, at] : [at] }] });
      }
    },
    continueStroke(to) {
      const { strokes } = state.guides;
      const last = strokes.at(-1);
      if (last === undefined) return;
      const before = last.tool === 'line' ? last.points : last.points.slice(0, -1);
      changeGuides({ strokes: [...strokes.slice(0, -1), { ...last, points: [...before, to] }] });
    },
    undoStroke: () => changeGuides({ strokes: state.guides.strokes.slice(0, -1) }),
    clearStrokes: () => changeGuides({ strokes: [] }),
    setDemonstrator: (demonstrator) => change({ demonstrator }),
    present: (presenting) => change({ presenting }),
    setSecondScreen: (secondScreen) => change({ secondScreen }),
    keepTo(size) {
      const same = picture?.widthPx === size.widthPx && picture.heightPx === size.heightPx;
      picture = size;
      if (!same && state.guides.strokes.length > 0) changeGuides({ strokes: [] });
    },
  };
}
