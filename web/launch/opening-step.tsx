import type { ReactNode } from 'react';
import { openingExample } from '../../shared/tables/examples.ts';
import { useLanguage } from '../language/language.tsx';
import type { AreasFile, OpeningFile } from './files.ts';
import { OpeningTable } from './opening-table.tsx';
import { openingOfFile } from './prepare/opening-of-file.ts';
import { SheetField } from './sheet-field.tsx';
import { TableProblems } from './table-problems.tsx';

interface Props {
  readonly areas: AreasFile;
  /** The campaign's last day: nobody on the list is born later. */
  readonly until: string;
  readonly file: OpeningFile | undefined;
  readonly onFile: (file: OpeningFile) => void;
}

/** The households that were poor or near-poor before, from a file; it can also come later. */
export default function OpeningStep({ areas: { areas }, until, file, onFile }: Props): ReactNode {
  const { say } = useLanguage();
  const wards = areas.filter((area) => area.level === 'ward');
  const reader = { wards: wards.map(({ code }) => code), until };
  return (
    <>
      <p>
        {say(
          'Danh sách hộ nghèo, hộ cận nghèo đang quản lý, mỗi dòng một hộ, của tất cả các xã. Có thể bỏ qua và nạp sau, trước khi khởi động.',
          'The poor and near-poor households on record, one a row, of all wards. You can leave this for later, before the launch.',
        )}
      </p>
      <SheetField
        label={
          file
            ? say('Chọn tệp khác', 'Choose another file')
            : say('Chọn danh sách đầu kỳ', 'Choose the opening list')
        }
        example={{ name: 'danh-sach-dau-ky-mau.csv', text: () => openingExample({ areas }) }}
        onRead={(sheets, name) => onFile(openingOfFile(sheets, name, reader))}
      />
      {file && (
        <>
          <TableProblems problems={file.problems} />
          <OpeningTable file={file} wards={wards} />
        </>
      )}
    </>
  );
}
