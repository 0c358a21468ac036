import { type MouseEvent, type ReactNode, useState } from 'react';
import { requireDownload } from '../client/ask.ts';
import { Refused } from '../client/refused.ts';
import { useLanguage } from '../language/language.tsx';
import { Problem } from './problem.tsx';

interface Props {
  readonly href: string;
  readonly children: ReactNode;
}

/** A link to a file of the API. Waits up to a minute for a file that is still being made, and says why one cannot be had. */
export function Download({ href, children }: Props): ReactNode {
  const { say } = useLanguage();
  const [isMade, setMade] = useState(true);
  const [error, setError] = useState<unknown>();
  const follow = async (event: MouseEvent<HTMLAnchorElement>) => {
    event.preventDefault();
    setError(undefined);
    try {
      await untilMade(href, () => setMade(false));
      save(href);
    } catch (problem) {
      setError(problem);
    } finally {
      setMade(true);
    }
  };
  return (
    <>
      <a href={href} download onClick={(event) => void follow(event)}>
        {children}
      </a>
      {!isMade && <span role="status"> {say('Đang tạo tệp…', 'The file is being made…')}</span>}
      <Problem error={error} />
    </>
  );
}

function save(href: string): void {
  const link = document.createElement('a');
  link.href = href;
  link.download = '';
  link.click();
}

/** Seconds between tries. */
const pauses = [1, 2, 4, 8, 15, 30];

async function untilMade(path: string, onWait: () => void): Promise<void> {
  for (const seconds of pauses) {
    try {
      return await requireDownload(path);
    } catch (error) {
      if (!(error instanceof Refused) || error.code !== 'MarkingUnderWay') throw error;
    }
    onWait();
    await new Promise((resolve) => setTimeout(resolve, seconds * 1_000));
  }
  await requireDownload(path);
}
