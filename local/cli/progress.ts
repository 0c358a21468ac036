/** One line on a terminal that is overwritten; nothing where the output is no terminal. */
export interface Progress {
  show(text: string): void;
  end(): void;
}

export function progressLine(stream: NodeJS.WriteStream = process.stderr): Progress {
  if (!stream.isTTY) return { show: () => {}, end: () => {} };
  return {
    show: (text) => {
      stream.write(`\r\u001b[K${text.slice(0, (stream.columns ?? 80) - 1)}`);
    },
    end: () => {
      stream.write('\r\u001b[K');
    },
  };
}
