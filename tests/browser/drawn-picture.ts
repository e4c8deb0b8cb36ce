/** @returns the pixels of an SVG picture, as large as it says; the caller closes them. */
export async function rasterise(svg: string): Promise<ImageBitmap> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  return createImageBitmap(image);
}
