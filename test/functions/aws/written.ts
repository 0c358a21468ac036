interface Called {
  /** The result, or the error that was thrown. */
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every function
  readonly answer: any;
  /** The lines that were written to the standard outputs, parsed as JSON. */
  // biome-ignore lint/suspicious/noExplicitAny: as above
  readonly lines: readonly any[];
  readonly text: string;
}

/** Runs something and captures what it writes to the standard outputs. */
export async function written(work: () => Promise<unknown>): Promise<Called> {
  const { stdout, stderr } = process;
  const kept = [stdout.write, stderr.write] as const;
  let text = '';
  const write = (chunk: unknown) => {
    text += String(chunk);
    return true;
  };
  Object.assign(stdout, { write });
  Object.assign(stderr, { write });
  try {
    const answer = await work().catch((error: unknown) => error);
    return { answer, text, lines: text.split('\n').filter(Boolean).map(parsed) };
  } finally {
    Object.assign(stdout, { write: kept[0] });
    Object.assign(stderr, { write: kept[1] });
  }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return line;
  }
}
