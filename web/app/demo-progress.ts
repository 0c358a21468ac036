import { useEffect, useState } from 'react';

/** What was tried on a demo and whether the card was closed; the browser remembers it, without anything personal. */
interface Progress {
  readonly tried: readonly string[];
  readonly isClosed: boolean;
}

const nothing: Progress = { tried: [], isClosed: false };

function remembered(key: string): Progress {
  try {
    return { ...nothing, ...JSON.parse(localStorage.getItem(key) ?? '{}') };
  } catch {
    return nothing;
  }
}

function remember(key: string, progress: Progress): void {
  try {
    localStorage.setItem(key, JSON.stringify(progress));
  } catch {
    // A browser that stores nothing shows the card anew next time.
  }
}

/** The progress of one role on the demo, kept under this key, and how to note more. */
export function useDemoProgress(key: string) {
  const [progress, setProgress] = useState(() => remembered(key));
  useEffect(() => remember(key, progress), [key, progress]);
  const note = (href: string): void =>
    setProgress((before) =>
      before.tried.includes(href) ? before : { ...before, tried: [...before.tried, href] },
    );
  const close = (): void => setProgress((before) => ({ ...before, isClosed: true }));
  const restart = (): void => setProgress(nothing);
  return { ...progress, note, close, restart };
}
