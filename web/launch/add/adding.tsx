import { type ReactNode, useState } from 'react';
import { areasExample } from '../../../shared/tables/examples.ts';
import type { CampaignHead } from '../../client/answers.ts';
import { useCommand } from '../../client/use-command.ts';
import { useLanguage } from '../../language/language.tsx';
import { Problem } from '../../parts/problem.tsx';
import { AreaTable } from '../areas-step.tsx';
import { type AreasFile, areasOfFile } from '../files.ts';
import { SheetField } from '../sheet-field.tsx';
import { TableProblems } from '../table-problems.tsx';
import { AddedCheck } from './added-check.tsx';
import { ConfirmAdding } from './confirm-adding.tsx';

/** New wards from a file: what the campaign asks of them is shown before they are added. */
export function Adding({ campaign }: { readonly campaign: CampaignHead }): ReactNode {
  const { say } = useLanguage();
  const [file, setFile] = useState<AreasFile>();
  const { run, isRunning, reply, error } = useCommand('POST /api/campaigns/:campaign/areas/check');
  const choose = (chosen: AreasFile) => {
    setFile(chosen);
    if (chosen.problems.length === 0) void run({ campaign: campaign.id, areas: chosen.areas });
  };
  const isSound = file !== undefined && file.problems.length === 0;
  return (
    <>
      <p>
        {say(
          'Chọn tệp địa bàn chỉ gồm các xã mới (CSV hoặc XLSX, các cột như khi mở đợt), nhiều nhất 50 xã một lần. Huyện đã có thì ghi đúng mã và tên cũ.',
          'Choose a file with the new wards alone (CSV or XLSX, the columns as for a new campaign), at most 50 at once. A district that is there keeps its code and its name.',
        )}
      </p>
      <SheetField
        label={
          file
            ? say('Chọn tệp khác', 'Choose another file')
            : say('Chọn tệp địa bàn', 'Choose the file of areas')
        }
        example={{ name: 'dia-ban-mau.csv', text: areasExample }}
        onRead={(sheets, name) => choose(areasOfFile(sheets, name))}
      />
      {file && <TableProblems problems={file.problems} />}
      {file && file.areas.length > 0 && <AreaTable file={file} />}
      {isSound && <Problem error={error} />}
      {isSound && reply && !isRunning && error === undefined && (
        <>
          <AddedCheck campaign={campaign} found={reply} />
          {reply.problems.length === 0 && (
            <ConfirmAdding campaign={campaign.id} areas={file.areas} onDone={() => setFile(undefined)} />
          )}
        </>
      )}
    </>
  );
}
