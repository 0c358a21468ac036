import { useSuspenseQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { ReportLine } from '../client/answers.ts';
import { refreshAll } from '../client/queries.ts';
import { reading } from '../client/use-read.ts';

/** Milliseconds between two looks while a report is being made, and otherwise. */
const whileMaking = 3_000;
const usually = 60_000;

/** The reports that the reader sees. Once the one of this area is made, the page's figures are read anew. */
export function useReports(campaign: string, area: string): readonly ReportLine[] {
  const { data } = useSuspenseQuery({
    ...reading('GET /api/campaigns/:campaign/reports', { campaign }),
    refetchInterval: ({ state }) =>
      state.data?.reports.some(({ status }) => status === 'waiting') ? whileMaking : usually,
  });
  const status = data.reports.find((report) => report.area === area)?.status;
  const before = useRef(status);
  useEffect(() => {
    if (before.current === 'waiting' && status === 'ready') void refreshAll();
    before.current = status;
  }, [status]);
  return data.reports;
}
