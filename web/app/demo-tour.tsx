import { CloseButton } from '@mantine/core';
import { type ReactNode, useEffect } from 'react';
import { useLocation } from 'wouter';
import { useUser } from '../client/session.tsx';
import { useGlance } from '../client/use-glance.ts';
import { useLanguage } from '../language/language.tsx';
import { Download } from '../parts/download.tsx';
import { Link } from '../parts/link.tsx';
import { useDemoProgress } from './demo-progress.ts';
import { type DemoStep, demoSteps } from './demo-steps.ts';
import classes from './demo-tour.module.css';
import { baseOf } from './entries.ts';

interface Props {
  readonly campaign: string;
}

/** On a demo: what to try in this role, above its first page. */
export function DemoTour({ campaign }: Props): ReactNode {
  const { role } = useUser();
  const demo = useGlance('GET /api/demo', {}, { isFixed: true });
  return demo?.isDemo ? <Tour key={role} campaign={campaign} /> : null;
}

function Tour({ campaign }: Props): ReactNode {
  const user = useUser();
  const { say } = useLanguage();
  const [path] = useLocation();
  const board = useGlance(
    'GET /api/campaigns/:campaign/board',
    { campaign },
    { isWanted: user.role !== 'ward' },
  );
  const { tried, isClosed, note, close } = useDemoProgress(`thu-xem-${user.role}`);
  const steps = demoSteps(user, campaign, board);
  const visited = steps.find(({ href }) => href === path)?.href;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a visit is noted once, when the page changes.
  useEffect(() => {
    if (visited) note(visited);
  }, [visited]);
  if (isClosed || path !== baseOf(user, campaign)) return null;
  return (
    <section className={classes.tour} aria-labelledby="thu-xem">
      <h2 id="thu-xem">{say('Thử xem', 'Try it')}</h2>
      <CloseButton
        className={classes.close}
        aria-label={say('Đóng phần thử xem', 'Close this')}
        onClick={close}
      />
      <Steps steps={steps} tried={tried} />
    </section>
  );
}

function Steps({
  steps,
  tried,
}: {
  readonly steps: readonly DemoStep[];
  readonly tried: readonly string[];
}): ReactNode {
  const { say } = useLanguage();
  const next = steps.find(({ href }) => !tried.includes(href));
  return (
    <>
      <ol className={classes.steps}>
        {steps.map(({ href, label, hint, file }) => (
          <li key={href} data-tried={tried.includes(href)} data-next={href === next?.href}>
            <Link href={href}>{say(label)}</Link>
            {tried.includes(href) && <span className="unseen"> ({say('đã thử', 'tried')})</span>}
            <small>{say(hint)}</small>
            {file && (
              <small>
                <Download href={file.href}>{say(file.label)}</Download>
              </small>
            )}
          </li>
        ))}
      </ol>
      {!next && (
        <p className={classes.end}>
          {say(
            'Bạn đã thử hết. Đăng xuất rồi vào với vai khác để xem tiếp.',
            'That was all of it. Sign out and come in with another role to see more.',
          )}
        </p>
      )}
    </>
  );
}
