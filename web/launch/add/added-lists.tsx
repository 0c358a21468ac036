import type { ReactNode } from 'react';
import { sections } from '../../../shared/i18n/controls.ts';
import type { Board, BoardLine } from '../../client/answers.ts';
import { useRead } from '../../client/use-read.ts';
import { useLanguage } from '../../language/language.tsx';
import { Link } from '../../parts/link.tsx';
import { Section } from '../../parts/page.tsx';
import classes from '../launch.module.css';
import { LoadOpening } from '../prepare/load-opening.tsx';
import { readinessOf } from '../prepare/readiness.ts';
import { ReadinessTable } from '../prepare/readiness-table.tsx';

/** What wards that were added still need before they survey: their opening lists and accounts. */
export function AddedLists({ board }: { readonly board: Board }): ReactNode {
  const { say } = useLanguage();
  const { campaign } = board;
  const { users } = useRead('GET /api/campaigns/:campaign/users', { campaign: campaign.id });
  const added = readinessOf({ wards: board.wards.filter(isUntouched) }, users);
  if (added.length === 0) return null;
  return (
    <Section title={say('Danh sách đầu kỳ của xã đã thêm', 'Opening lists of the wards that were added')}>
      <p>
        {say(
          'Nạp được đến khi xã nộp tệp đầu tiên. Xã không có danh sách đầu kỳ thì mọi hộ của xã được coi là mới.',
          'They can be loaded until the ward sends its first file. Without a list every household there counts as new.',
        )}
      </p>
      <LoadOpening campaign={campaign} wards={added} />
      <div className={classes.within}>
        <ReadinessTable wards={added} />
      </div>
      <p>
        <Link href={`/dot/${campaign.id}/tai-khoan`}>{say(sections.accounts)}</Link>
      </p>
    </Section>
  );
}

const isUntouched = ({ addedAt, stage, households, rejected }: BoardLine): boolean =>
  addedAt !== undefined && (stage === 'training' || stage === 'survey') && households + rejected === 0;
