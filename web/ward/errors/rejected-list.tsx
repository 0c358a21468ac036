import type { ReactNode } from 'react';
import { findingLabel } from '../../language/finding-labels.ts';
import { useLanguage } from '../../language/language.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import { isBetweenStages } from '../upload-window.ts';
import { useWard } from '../use-ward.ts';
import type { Rejected } from './group-findings.ts';
import { readableCode } from './readable-code.ts';
import { WithdrawHousehold } from './withdraw-household.tsx';

interface Props {
  readonly rejected: readonly Rejected[];
}

/** The rejected households that nobody has corrected or withdrawn. */
export function RejectedList({ rejected }: Props): ReactNode {
  const { say } = useLanguage();
  const detail = useWard();
  const columns = useColumns();
  const mayWithdraw =
    detail.may('withdrawHousehold') && detail.ward.stage === 'survey' && !isBetweenStages(detail);
  if (rejected.length === 0) {
    return <p className="none">{say('Không còn hộ nào có lỗi.', 'No household stands with errors.')}</p>;
  }
  const action = {
    title: say('Rút', 'Withdraw'),
    cell: (household: Rejected) => <WithdrawHousehold household={household} />,
  };
  return (
    <>
      <HowToMend />
      <DataTable
        caption={say('Hộ có lỗi chưa xử lý', 'Households that stand with errors')}
        columns={mayWithdraw ? [...columns, action] : columns}
        rows={[...rejected].sort(inOrder)}
        keyOf={({ household }) => household}
      />
    </>
  );
}

/** File by file, each in its own order. */
const inOrder = (a: Rejected, b: Rejected): number =>
  a.file.localeCompare(b.file) || (a.sheet ?? '').localeCompare(b.sheet ?? '') || a.row - b.row;

function HowToMend(): ReactNode {
  const { say } = useLanguage();
  return (
    <p>
      {say(
        'Sửa từng ô ở phần dưới, hoặc sửa trong tệp rồi nộp lại: hộ nào hết lỗi thì tự ra khỏi danh sách này. Hộ không cần ghi nữa thì rút, kèm lý do. Còn hộ ở đây thì chưa gửi được kết quả rà soát.',
        'Correct single cells below, or the file, and hand it in again: a household without errors leaves this list by itself. One that need not be recorded is withdrawn with a reason. The survey cannot be submitted while any is left.',
      )}
    </p>
  );
}

function useColumns() {
  const { say } = useLanguage();
  return [
    {
      title: say('Hộ', 'Household'),
      cell: ({ household, row }: Rejected) => readableCode(household) ?? say(`Dòng ${row}`, `Row ${row}`),
    },
    { title: say('Thôn', 'Village'), cell: ({ village = '–' }: Rejected) => <bdi>{village}</bdi> },
    {
      title: say('Tệp', 'File'),
      cell: ({ file, sheet, row }: Rejected) => (
        <span>
          <bdi>{file}</bdi>
          {sheet !== undefined && (
            <>
              , {say('trang', 'sheet')} <bdi>{sheet}</bdi>
            </>
          )}
          , {say(`dòng ${row}`, `row ${row}`)}
        </span>
      ),
    },
    {
      title: say('Lỗi', 'Errors'),
      cell: ({ codes }: Rejected) => [...new Set(codes)].map((code) => say(findingLabel(code))).join('; '),
    },
    {
      title: say('Đã ghi trước', 'Recorded before'),
      cell: ({ recordedBefore }: Rejected) =>
        recordedBefore ? say('Có, giữ số liệu cũ', 'Yes, as it was') : say('Chưa', 'No'),
    },
  ];
}
