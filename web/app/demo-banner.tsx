import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ask } from '../client/ask.ts';
import { dayOf, formatDay } from '../language/format.ts';
import { useLanguage } from '../language/language.tsx';
import classes from './shell.module.css';

/** Says on a demo that its people are invented, and what day it is there. */
export function DemoBanner(): ReactNode {
  const { say } = useLanguage();
  const { data: demo } = useQuery({
    queryKey: ['GET /api/demo', {}],
    queryFn: () => ask('GET /api/demo', {}),
    staleTime: Number.POSITIVE_INFINITY,
    refetchInterval: false,
  });
  const { data: session } = useQuery({
    queryKey: ['GET /api/session', {}],
    queryFn: () => ask('GET /api/session', {}),
    refetchInterval: false,
  });
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
