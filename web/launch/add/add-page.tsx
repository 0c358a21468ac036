import type { ReactNode } from 'react';
import { buttons, sections } from '../../../shared/i18n/controls.ts';
import { useUser } from '../../client/session.tsx';
import { useLanguage } from '../../language/language.tsx';
import { Link } from '../../parts/link.tsx';
import { Page, Section } from '../../parts/page.tsx';
import { useBoard } from '../../province/use-board.ts';
import { AddedLists } from './added-lists.tsx';
import { AddedWards } from './added-wards.tsx';
import { Adding } from './adding.tsx';

/** Adds wards to a running campaign, loads their opening lists, and takes out those that were added by mistake. */
export default function AddPage(): ReactNode {
  const { say } = useLanguage();
  const { role } = useUser();
  const board = useBoard();
  const { campaign } = board;
  const isOpen = role === 'province' && campaign.status === 'running';
  return (
    <Page
      title={say(buttons.addAreas)}
      note={campaign.title}
      actions={<Link href={`/dot/${campaign.id}`}>{say(sections.board)}</Link>}
    >
      {isOpen ? (
        <>
          <Section title={say('Xã mới', 'New wards')}>
            <Adding campaign={campaign} />
          </Section>
          <AddedLists board={board} />
          <AddedWards board={board} />
        </>
      ) : (
        <p className="none">
          {say(
            'Chỉ điều phối cấp tỉnh dùng trang này, khi đợt đang chạy.',
            'Only the province’s coordinator works here, while the campaign runs.',
          )}
        </p>
      )}
    </Page>
  );
}
