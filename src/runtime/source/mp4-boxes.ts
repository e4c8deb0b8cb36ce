/** A part of the file with a name: the whole box without its header. */
export interface Box {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** @param end where the surrounding box ends. @returns `null` where no box fits. */
export function readBox(data: DataView, at: number, end: number): Box | null {
  if (at + 8 > end || at + 8 > data.byteLength) return null;
  const name = String.fromCharCode(...[4, 5, 6, 7].map((offset) => data.getUint8(at + offset)));
  let size = data.getUint32(at);
  let from = at + 8;
  if (size === 1) {
    if (at + 16 > data.byteLength) return null;
    size = Number(data.getBigUint64(at + 8));
    from = at + 16;
  } else if (size === 0) size = end - at;
  const to = at + size;
  return to < from || to > end ? null : { name, from, to };
}

/** @returns the boxes one after the other, up to the first that does not fit. */
export function boxesIn(data: DataView, from: number, to: number): Box[] {
  const boxes: Box[] = [];
  let box = readBox(data, from, to);
  while (box !== null) {
    boxes.push(box);
    box = readBox(data, box.to, to);
  }
  return boxes;
}

/** @param path names of boxes from the outer one to the inner one. @returns the first inner box; `null`: there is none. */
export function findBox(data: DataView, within: Pick<Box, 'from' | 'to'>, ...path: readonly string[]): Box | null {
  let found: Pick<Box, 'from' | 'to'> & Partial<Box> = within;
  for (const name of path) {
    const next = boxesIn(data, found.from, found.to).find((box) => box.name === name);
    if (next === undefined) return null;
    found = next;
  }
  return { name: path.at(-1) ?? '', from: found.from, to: found.to };
}
