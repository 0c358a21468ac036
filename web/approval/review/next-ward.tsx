import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link as RouterLink } from 'wouter';
import { useUser } from '../../client/session.tsx';
import { useGlance } from '../../client/use-glance.ts';
import { useLanguage } from '../../language/language.tsx';
import { useWardParams } from '../../ward/use-ward.ts';
import { nextAfter, queueOf } from '../queue.ts';

/** The way to the next ward that waits for the reader, or back to the queue. */
export function NextWard(): ReactNode {
  const { say } = useLanguage();
  const user = useUser();
  const { campaign, ward } = useWardParams();
  const board = useGlance('GET /api/campaigns/:campaign/board', { campaign });
  const next = board && nextAfter(ward, queueOf(board, user));
  return next ? (
    <Button component={RouterLink} href={`/dot/${campaign}/xa/${next.code}/tham-dinh`}>
      {say(`Xã tiếp theo: ${next.name}`, `Next ward: ${next.name}`)}
    </Button>
  ) : (
    <Button component={RouterLink} href={`/dot/${campaign}/cho-toi`} variant="default">
      {say('Về trang Chờ tôi', 'Back to what waits for me')}
    </Button>
  );
}
