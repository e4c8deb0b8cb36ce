import type { App } from '../../runtime/app/app.ts';
import type { Tongue } from '../words/use-words.ts';
import { layOut, paintSnapshot, type Snapshot } from './paint-snapshot.ts';

function toPng(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob === null) reject(new Error(`No PNG of ${canvas.width} × ${canvas.height} pixels could be made.`));
      else resolve(blob);
    }, 'image/png');
  });
}

/**
 * Offers the picture with its axis, numbers and teaching lines as a PNG in the words of the page. It is drawn before the
 * first await, so the picture may be closed as soon as this function has returned.
 *
 * @throws Error if the browser can't make a PNG.
 */
export async function saveSnapshot(app: Pick<App, 'saveFile'>, snapshot: Snapshot, tongue: Tongue): Promise<void> {
  const canvas = document.createElement('canvas');
  const { width, height } = layOut(snapshot.size, snapshot.caption.length);
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('The browser has no canvas to draw on.');
  paintSnapshot(context, snapshot, tongue);
  app.saveFile(`${snapshot.name}.png`, 'image/png', await toPng(canvas));
}
