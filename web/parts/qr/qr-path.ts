interface Modules {
  readonly size: number;
  readonly data: ArrayLike<number>;
}

/** The dark modules of a QR code as one path of SVG, each run of them in a row as one bar. */
export function qrPath({ size, data }: Modules): string {
  let path = '';
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; ) {
      const from = column;
      while (column < size && data[row * size + column]) column += 1;
      if (column > from) path += `M${from} ${row}h${column - from}v1h-${column - from}z`;
      else column += 1;
    }
  }
  return path;
}
