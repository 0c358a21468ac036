import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { buttons } from '../../../shared/i18n/controls.ts';
import { sumSupport } from '../../../shared/reports/support-sums.ts';
import { supportExample } from '../../../shared/tables/examples.ts';
import type { Board } from '../../client/answers.ts';
import { useCommand } from '../../client/use-command.ts';
import { useLanguage } from '../../language/language.tsx';
import { SheetField } from '../../launch/sheet-field.tsx';
import { TableProblems } from '../../launch/table-problems.tsx';
import { useNotice } from '../../parts/notice.tsx';
import { Problem } from '../../parts/problem.tsx';
import { type SupportFile, supportOfFile } from './support-of-file.ts';
import { SupportTable } from './support-table.tsx';

interface Props {
  readonly board: Board;
  /** Whether some support is recorded already, which a file replaces. */
  readonly isRecorded: boolean;
}

/** Reads a file of support, shows what it adds up to, and records it in place of what was recorded before. */
export default function LoadSupport({ board: { campaign, wards }, isRecorded }: Props): ReactNode {
  const { say } = useLanguage();
  const [file, setFile] = useState<SupportFile>();
  const codes = wards.map(({ code }) => code);
  return (
    <div className="card no-print">
      <SheetField
        label={say('Chọn tệp hỗ trợ', 'Choose a file of support')}
        example={{ name: 'ho-tro-mau.csv', text: () => supportExample(codes[0]) }}
        onRead={(sheets, name) => setFile(supportOfFile(sheets, name, codes))}
      />
      {file && <TableProblems problems={file.problems} />}
      {file && file.problems.length === 0 && (
        <Send campaign={campaign.id} file={file} isRecorded={isRecorded} onDone={() => setFile(undefined)} />
      )}
    </div>
  );
}

interface SendProps {
  readonly campaign: string;
  readonly file: SupportFile;
  readonly isRecorded: boolean;
  readonly onDone: () => void;
}

function Send({ campaign, file: { name, support }, isRecorded, onDone }: SendProps): ReactNode {
  const { say, count } = useLanguage();
  const tell = useNotice();
  const { run, isRunning, error } = useCommand('POST /api/campaigns/:campaign/support');
  const rows = count(support.length);
  const record = async () => {
    if (!(await run({ campaign, support }))) return;
    tell(say(`Đã ghi ${rows} dòng hỗ trợ.`, `Recorded; rows of support: ${rows}.`));
    onDone();
  };
  return (
    <>
      <h3>
        <bdi>{name}</bdi>: {say(`${rows} dòng`, `rows: ${rows}`)}
      </h3>
      <SupportTable lines={sumSupport(support)} />
      {isRecorded && (
        <p>
          {say(
            'Tệp này thay toàn bộ hỗ trợ đã ghi trước đó.',
            'This file replaces all support that was recorded before.',
          )}
        </p>
      )}
      <Problem error={error} />
      <Button mt="md" loading={isRunning} disabled={support.length === 0} onClick={() => void record()}>
        {say(buttons.recordSupport)}
      </Button>
    </>
  );
}
