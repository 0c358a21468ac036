import type { ReactNode } from 'react';
import type { Answer } from '../../../shared/contract/call.ts';
import type { BatchView } from '../../client/answers.ts';
import { useCommand } from '../../client/use-command.ts';
import { useRead } from '../../client/use-read.ts';
import { formatInstant } from '../../language/format.ts';
import { useLanguage } from '../../language/language.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import { Problem } from '../../parts/problem.tsx';
import { useWard } from '../use-ward.ts';
import { isCorrectable } from './correctable.ts';
import { useCorrected } from './use-corrected.tsx';

type Given = Answer<'readFileCorrections'>;
type Line = Given['cells'][number] | Given['rows'][number];

interface Props {
  readonly batch: BatchView;
}

/** What was corrected on the page beside a file: where, by whom, when, and the way back. */
export function CorrectionsList({ batch }: Props): ReactNode {
  const { say } = useLanguage();
  const detail = useWard();
  const { cells, rows } = useRead('GET /api/campaigns/:campaign/wards/:ward/batches/:batch/corrections', {
    ...detail.params,
    batch: batch.id,
  });
  const columns = useColumns();
  const mayTakeBack = detail.may('correctCell') && isCorrectable(batch, { household: undefined }, detail);
  const action = {
    title: say('Thao tác', 'Action'),
    cell: (line: Line) => <TakeBack batch={batch} line={line} />,
  };
  const lines: Line[] = [...cells, ...rows];
  if (lines.length === 0) return null;
  return (
    <details>
      <summary>
        {say(
          `Đã sửa trên trang: ${cells.length} ô, bỏ ${rows.length} dòng`,
          `Corrected on the page: cells: ${cells.length}, rows dropped: ${rows.length}`,
        )}
      </summary>
      <DataTable
        caption={say('Những gì đã sửa trên trang', 'What was corrected on the page')}
        columns={mayTakeBack ? [...columns, action] : columns}
        rows={lines}
        keyOf={keyOf}
      />
    </details>
  );
}

const keyOf = (line: Line): string => `${line.sheet}/${line.row}/${'column' in line ? line.column : ''}`;

function useColumns() {
  const { say } = useLanguage();
  const placeOf = (line: Line) => {
    const at = 'column' in line ? line.column + line.row : say(`Dòng ${line.row}`, `Row ${line.row}`);
    return line.sheet === '' ? at : `${line.sheet}, ${at}`;
  };
  const whatOf = (line: Line) =>
    'column' in line
      ? `“${line.before}” → “${line.after}”`
      : say(`Bỏ: ${line.reason}`, `Dropped: ${line.reason}`);
  return [
    { title: say('Chỗ', 'Place'), cell: (line: Line) => <bdi>{placeOf(line)}</bdi> },
    { title: say('Thay đổi', 'Change'), cell: (line: Line) => <bdi>{whatOf(line)}</bdi> },
    { title: say('Người sửa', 'By'), cell: ({ by }: Line) => by },
    { title: say('Lúc', 'At'), cell: ({ at }: Line) => formatInstant(at) },
  ];
}

/** Gives a cell back what the file has, or puts a row back. */
function TakeBack({ batch, line }: Props & { readonly line: Line }): ReactNode {
  const { say } = useLanguage();
  const { params } = useWard();
  const correct = useCommand('POST /api/campaigns/:campaign/wards/:ward/batches/:batch/corrections');
  const drop = useCommand('POST /api/campaigns/:campaign/wards/:ward/batches/:batch/dropped-rows');
  useCorrected(correct.reply ?? drop.reply);
  const { sheet, row } = line;
  const place = { ...params, batch: batch.id, sheet, row };
  const takeBack = () =>
    'column' in line
      ? correct.run({ ...place, column: line.column })
      : drop.run({ ...place, dropped: false, reason: '' });
  return (
    <>
      <button
        type="button"
        className="link"
        disabled={correct.isRunning || drop.isRunning}
        onClick={() => void takeBack()}
      >
        {'column' in line
          ? say('Lấy lại giá trị trong tệp', 'As in the file')
          : say('Khôi phục dòng', 'Put back')}
        <span className="unseen"> {keyOf(line)}</span>
      </button>
      <Problem error={correct.error ?? drop.error} />
    </>
  );
}
