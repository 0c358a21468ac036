import { type ReactNode, useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { useUser } from '../client/session.tsx';
import { useGlance } from '../client/use-glance.ts';
import { useLanguage } from '../language/language.tsx';
import { Link } from '../parts/link.tsx';
import { baseOf, entriesOf, queuePath } from './entries.ts';
import classes from './navigation.module.css';
import { QueueCount } from './queue-count.tsx';

/** The links to a role's pages of a campaign. On a phone they fold into a button that names the current one. */
export function Navigation({ campaign }: { readonly campaign: string }): ReactNode {
  const user = useUser();
  const { say } = useLanguage();
  const [path] = useLocation();
  const [isOpen, setOpen] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list closes once a page was chosen.
  useEffect(() => setOpen(false), [path]);
  const { campaigns } = useGlance('GET /api/campaigns', {}) ?? {};
  const base = baseOf(user, campaign);
  const entries = entriesOf(
    user.role,
    campaigns?.find(({ id }) => id === campaign),
  );
  const current = entries.find(({ path: below }) => isHere(path, base, below));
  return (
    <nav className={classes.nav} aria-label={say('Chính', 'Main')}>
      <button
        type="button"
        className={classes.toggle}
        aria-expanded={isOpen}
        aria-controls="pages"
        onClick={() => setOpen(!isOpen)}
      >
        {current ? `${say('Trang', 'Page')}: ${say(current.label)}` : say('Trang', 'Pages')}
      </button>
      <ul id="pages" className={classes.links} data-open={isOpen}>
        {entries.map((entry) => (
          <li key={entry.path}>
            <Link href={base + entry.path} aria-current={entry === current ? 'page' : undefined}>
              {say(entry.label)}
              {entry.path === queuePath && <QueueCount campaign={campaign} />}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

const isHere = (path: string, base: string, below: string): boolean =>
  path === base + below || (below !== '' && path.startsWith(`${base}${below}/`));
