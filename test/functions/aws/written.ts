interface Called {
  /** What it gave, or what it threw. */
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every function
  readonly answer: any;
  /** What was written to the standard outputs meanwhile, by lines of JSON. */
  // biome-ignore lint/suspicious/noExplicitAny: as above
  readonly lines: readonly any[];
  readonly text: string;
}

/** Does a piece of work and takes what it writes to the standard outputs. */
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
