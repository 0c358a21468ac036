/** More than phones take, and so few that a small file cannot make a browser use gigabytes of memory. */
const maxPixels = 100_000_000;

/** Whether a browser can draw an image of this size, in pixels. */
export const isDrawable = (width: number, height: number): boolean =>
  width > 0 && height > 0 && width * height <= maxPixels;
