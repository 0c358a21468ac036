import type { ReactNode } from 'react';
import { sections } from '../../../shared/i18n/controls.ts';
import type { CorrectionLine } from '../../client/answers.ts';
import { useRead } from '../../client/use-read.ts';
import { resultText } from '../../inspection/result-text.ts';
import { useLanguage } from '../../language/language.tsx';
import { ClassBadge } from '../../parts/badges.tsx';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { Link } from '../../parts/link.tsx';
import { HouseholdLink } from '../households/household-link.tsx';
import { useWard } from '../use-ward.ts';
import { WardPage } from '../ward-page.tsx';
import { ways } from './way-text.ts';

/** The ward's households whose result an inspection found to be wrong, and how each is corrected. */
export default function CorrectionsPage(): ReactNode {
  const { say } = useLanguage();
  return (
    <WardPage title={say(sections.corrections)}>
      <p>
        {say(
          'Người kiểm tra đã chấm lại những hộ này và thấy kết quả khác. Hộ được sửa bằng các bước thường của đợt rà soát, và rời mục phải sửa khi kết quả đã ghi khớp với kết quả kiểm tra.',
          'Inspectors scored these households again and found another result. They are corrected by the usual steps of the review, and count as corrected once the recorded result is the one that was found.',
        )}
      </p>
      <Corrections />
    </WardPage>
  );
}

function Corrections(): ReactNode {
  const { say } = useLanguage();
  const { params } = useWard();
  const { corrections } = useRead('GET /api/campaigns/:campaign/wards/:ward/corrections', params);
  const columns: Column<CorrectionLine>[] = [
    {
      title: say('Chủ hộ', 'Head'),
      cell: ({ household, head }) => <HouseholdLink household={household} head={head} />,
    },
    { title: say('Thôn', 'Village'), cell: ({ village }) => <bdi>{village}</bdi> },
    {
      title: say('Đã ghi', 'Recorded'),
      cell: ({ recorded }) => recorded && <Result result={recorded} />,
    },
    { title: say('Kiểm tra thấy', 'Found'), cell: ({ found }) => found && <Result result={found} /> },
    { title: say('Ghi chú', 'Note'), cell: ({ text }) => <bdi>{text ?? '–'}</bdi> },
    { title: say('Cách sửa', 'How to correct it'), cell: (line) => <Way line={line} /> },
  ];
  return (
    <DataTable
      caption={say(sections.corrections)}
      columns={columns}
      rows={corrections}
      keyOf={({ inspection, household }) => `${inspection} ${household}`}
      empty={say('Không có hộ nào phải sửa.', 'No household is to be corrected.')}
    />
  );
}

function Result({ result }: { readonly result: NonNullable<CorrectionLine['found']> }): ReactNode {
  const { say } = useLanguage();
  return (
    <span>
      <ClassBadge value={result.class} /> {say(resultText(result))}
    </span>
  );
}

function Way({ line: { corrected, way } }: { readonly line: CorrectionLine }): ReactNode {
  const { say } = useLanguage();
  const { params } = useWard();
  if (corrected || !way) return <b>{say('Đã sửa', 'Corrected')}</b>;
  const { text, path, label } = ways[way];
  return (
    <span>
      {say(text)}
      {path && label && (
        <>
          {' '}
          <Link href={`/dot/${params.campaign}/xa/${params.ward}${path}`}>{say(label)}</Link>
        </>
      )}
    </span>
  );
}
