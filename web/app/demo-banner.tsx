import type { ReactNode } from 'react';
import { useGlance } from '../client/use-glance.ts';
import { dayOf, formatDay } from '../language/format.ts';
import { useLanguage } from '../language/language.tsx';
import classes from './shell.module.css';

/** Says on a demo that its people are invented, and what day it is there. */
export function DemoBanner(): ReactNode {
  const { say } = useLanguage();
  const demo = useGlance('GET /api/demo', {}, { isFixed: true });
  const session = useGlance('GET /api/session', {});
  if (!demo?.isDemo || !session) return null;
  const today = formatDay(dayOf(session.now));
  return (
    <p className={classes.banner}>
      {say(
        `Dữ liệu mẫu: mọi người và hộ đều hư cấu. Hôm nay ở đây là ngày ${today}.`,
        `Demo: all people and households are invented. Today is ${today} here.`,
      )}
    </p>
  );
}
