import type { ReactNode } from 'react';
import { signedPaperText } from '../../../shared/papers/signed-paper-text.ts';
import type { Board } from '../../client/answers.ts';
import { stages } from '../../language/labels.ts';
import { useLanguage } from '../../language/language.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import { Link } from '../../parts/link.tsx';
import { extensionsOf, type WardExtension } from './extensions-of.ts';

/** The wards that have an end of a window of their own. */
export function Extensions({ board: { campaign, wards } }: { readonly board: Board }): ReactNode {
  const { say, weekday } = useLanguage();
  return (
    <DataTable
      caption={say('Xã được gia hạn', 'Wards with an extension')}
      empty={say('Chưa xã nào được gia hạn.', 'No ward has an extension.')}
      columns={[
        {
          title: say('Xã', 'Ward'),
          cell: ({ code, name }: WardExtension) => (
            <Link href={`/dot/${campaign.id}/xa/${code}`}>
              <bdi>{name}</bdi>
            </Link>
          ),
        },
        { title: say('Bước', 'Stage'), cell: ({ stage }) => say(stages[stage]) },
        { title: say('Hạn riêng', 'Own due day'), cell: ({ to }) => weekday(to) },
        {
          title: say('Văn bản', 'Paper'),
          cell: ({ paper }) => {
            const text = paper && signedPaperText(paper);
            return text ? <bdi>{say(text)}</bdi> : '–';
          },
        },
      ]}
      rows={extensionsOf(wards)}
      keyOf={({ code, stage }) => `${code} ${stage}`}
    />
  );
}
