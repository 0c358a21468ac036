/** One line that is written over on a terminal; in a pipe nothing at all. */
export interface Progress {
  show(text: string): void;
  end(): void;
}

export function progress(stream: NodeJS.WriteStream = process.stderr): Progress {
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
