import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import type { Role } from '../../shared/access/actor.ts';
import type { Text } from '../../shared/i18n/text.ts';
import { useUser } from '../client/session.tsx';
import { useLanguage } from '../language/language.tsx';
import { Link } from '../parts/link.tsx';
import { wardSections } from '../ward/sections.ts';
import classes from './shell.module.css';

/** A page of the navigation: where it is below the campaign's address, and what it is called. */
interface Entry {
  readonly path: string;
  readonly label: Text;
}

const entry = (path: string, vi: string, en: string): Entry => ({ path, label: { vi, en } });

const queue = entry('/cho-toi', 'Chờ tôi', 'Waiting for me');
const board = entry('', 'Tiến độ', 'Board');
const calendar = entry('/lich', 'Lịch', 'Calendar');
const training = entry('/tap-huan', 'Tập huấn', 'Training');
const reminders = entry('/nhac-han', 'Nhắc hạn', 'Reminders');
const duplicates = entry('/trung-lap', 'Trùng lặp', 'Duplicates');
const results = entry('/ket-qua', 'Kết quả', 'Results');
const accounts = entry('/tai-khoan', 'Tài khoản', 'Accounts');
const story = entry('/nhat-ky', 'Nhật ký', 'Story');

/** The pages of a campaign by role. A ward's officer has those of the ward. */
const entries: Readonly<Record<Exclude<Role, 'ward'>, readonly Entry[]>> = {
  province: [queue, board, calendar, training, reminders, duplicates, results, accounts, story],
  district: [queue, board, calendar, training, reminders, duplicates, results, accounts, story],
  observer: [board, calendar, results, story],
};

/** The links to a role's pages of a campaign. */
export function Navigation({ campaign }: { readonly campaign: string }): ReactNode {
  const { role, area } = useUser();
  const { say } = useLanguage();
  const [path] = useLocation();
  const base = role === 'ward' ? `/dot/${campaign}/xa/${area}` : `/dot/${campaign}`;
  const links = role === 'ward' ? wardSections : entries[role];
  const isHere = (href: string): boolean => path === href || (href !== base && path.startsWith(`${href}/`));
  return (
    <nav aria-label={say('Chính', 'Main')}>
      <ul className={classes.links}>
        {links.map(({ path: below, label }) => (
          <li key={below}>
            <Link href={base + below} aria-current={isHere(base + below) ? 'page' : undefined}>
              {say(label)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
