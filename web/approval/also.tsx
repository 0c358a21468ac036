import { Fragment, type ReactNode } from 'react';
import { plural } from '../../shared/i18n/plural.ts';
import type { Board, WardLine } from '../client/answers.ts';
import { useLanguage } from '../language/language.tsx';
import { Link } from '../parts/link.tsx';
import { Section } from '../parts/page.tsx';

interface Props {
  readonly board: Board;
  readonly untrained: readonly WardLine[];
}

/** What else the reader has to see to: wards without training, and reminders that did not arrive. */
export function Also({ board: { campaign, failedReminders }, untrained }: Props): ReactNode {
  const { say, count } = useLanguage();
  const path = `/dot/${campaign.id}`;
  if (untrained.length === 0 && failedReminders === 0) return null;
  return (
    <Section title={say('Việc khác', 'What else there is')}>
      <ul>
        {untrained.length > 0 && (
          <li>
            <Link href={`${path}/tap-huan`}>
              {say(
                `${count(untrained.length)} xã chờ ghi tập huấn`,
                `${count(untrained.length)} ${plural(untrained.length, 'ward waits', 'wards wait')} for the training to be recorded`,
              )}
            </Link>
            {': '}
            <Names wards={untrained} />
          </li>
        )}
        {failedReminders > 0 && (
          <li>
            <Link href={`${path}/nhac-han`}>
              {say(
                `${count(failedReminders)} nhắc hạn không đến được người nhận`,
                `${count(failedReminders)} ${plural(failedReminders, 'reminder')} reached nobody`,
              )}
            </Link>
          </li>
        )}
      </ul>
    </Section>
  );
}

/** So many wards are named; the page of the training has them all. */
const named = 8;

function Names({ wards }: { readonly wards: readonly WardLine[] }): ReactNode {
  return (
    <>
      {wards.slice(0, named).map(({ code, name }, index) => (
        <Fragment key={code}>
          {index > 0 && ', '}
          <bdi>{name}</bdi>
        </Fragment>
      ))}
      {wards.length > named && '…'}
    </>
  );
}
