import { Stack } from '@mantine/core';
import { lazy, type ReactNode, Suspense } from 'react';
import { useUser } from '../../client/session.tsx';
import { useRead } from '../../client/use-read.ts';
import { useLanguage } from '../../language/language.tsx';
import { Section } from '../../parts/page.tsx';
import { useBoard } from '../use-board.ts';
import { SupportTable } from './support-table.tsx';

// Only the coordinator needs what reads files.
const LoadSupport = lazy(() => import('./load-support.tsx'));

/** The support in the reader's area; the coordinator records it here until the campaign is closed. */
export function SupportSection(): ReactNode {
  const { say } = useLanguage();
  const { role } = useUser();
  const board = useBoard();
  const { id, status } = board.campaign;
  const { support } = useRead('GET /api/campaigns/:campaign/support', { campaign: id });
  const records = role === 'province' && status !== 'closed';
  if (support.length === 0 && !records) return null;
  return (
    <Section title={say('Hỗ trợ đã thực hiện', 'Support delivered')}>
      <Stack gap="md">
        <SupportTable lines={support} />
        {records && (
          <Suspense>
            <LoadSupport board={board} isRecorded={support.length > 0} />
          </Suspense>
        )}
      </Stack>
    </Section>
  );
}
