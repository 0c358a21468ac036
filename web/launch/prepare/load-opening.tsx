import { Button, Progress } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { Area } from '../../../shared/tables/area-columns.ts';
import { openingExample } from '../../../shared/tables/examples.ts';
import type { CampaignHead } from '../../client/answers.ts';
import { refreshAll } from '../../client/queries.ts';
import { useLanguage } from '../../language/language.tsx';
import { useNotice } from '../../parts/notice.tsx';
import { Problem } from '../../parts/problem.tsx';
import type { OpeningFile } from '../files.ts';
import { type Loaded, loadLists } from '../load-lists.ts';
import { OpeningTable } from '../opening-table.tsx';
import { SheetField } from '../sheet-field.tsx';
import { TableProblems } from '../table-problems.tsx';
import { openingOfFile } from './opening-of-file.ts';
import type { Readiness } from './readiness.ts';

interface Props {
  readonly campaign: CampaignHead;
  readonly wards: readonly Readiness[];
}

/** Loads opening lists from a file, or replaces them; wards that the file does not name keep theirs. */
export function LoadOpening({ campaign, wards }: Props): ReactNode {
  const { say } = useLanguage();
  const [file, setFile] = useState<OpeningFile>();
  const reader = { wards: wards.map(({ code }) => code), until: campaign.calendar.close };
  const example = () => openingExample({ areas: wards.map(exampleWard) });
  return (
    <div className="card">
      <SheetField
        label={say('Chọn danh sách đầu kỳ', 'Choose the opening list')}
        example={{ name: 'danh-sach-dau-ky-mau.csv', text: example }}
        onRead={(sheets, name) => setFile(openingOfFile(sheets, name, reader))}
      />
      {file && (
        <>
          <TableProblems problems={file.problems} />
          {file.problems.length === 0 && (
            <Send campaign={campaign.id} file={file} wards={wards} onDone={() => setFile(undefined)} />
          )}
        </>
      )}
    </div>
  );
}

const exampleWard = ({ code, name }: Readiness): Area => ({
  level: 'ward',
  code,
  name,
  setting: 'rural',
  villages: [],
  contacts: [],
  targets: [],
});

interface SendProps {
  readonly campaign: string;
  readonly file: OpeningFile;
  readonly wards: readonly Readiness[];
  readonly onDone: () => void;
}

function Send({ campaign, file, wards, onDone }: SendProps): ReactNode {
  const { say, count } = useLanguage();
  const named = wards.filter(({ code }) => (file.opening[code] ?? []).length > 0);
  const replaced = named.filter(({ hasOpening }) => hasOpening).length;
  const { load, results } = useLoading({ campaign, file, onDone });
  const failed = results?.filter(({ error }) => error !== undefined) ?? [];
  const isRunning = results !== undefined && results.length < named.length;
  return (
    <>
      <OpeningTable file={file} wards={named} />
      {replaced > 0 && (
        <p>
          {say(
            `${count(replaced)} xã đã có danh sách: danh sách mới thay danh sách cũ.`,
            `Wards that have a list already: ${count(replaced)}. The new one replaces it.`,
          )}
        </p>
      )}
      {isRunning && <Progress value={(100 * results.length) / named.length} aria-hidden mb="sm" />}
      {failed.map(({ ward, error }) => (
        <div key={ward}>
          <b>{wards.find(({ code }) => code === ward)?.name}</b>
          <Problem error={error} />
        </div>
      ))}
      <Button mt="md" loading={isRunning} disabled={named.length === 0} onClick={() => void load()}>
        {say(`Nạp danh sách của ${count(named.length)} xã`, `Load the lists (${count(named.length)})`)}
      </Button>
    </>
  );
}

/** Loads a file's lists; once all are taken it says so, else it keeps what each refused ward was told. */
function useLoading({ campaign, file, onDone }: Omit<SendProps, 'wards'>) {
  const { say, count } = useLanguage();
  const tell = useNotice();
  const [results, setResults] = useState<readonly Loaded[]>();
  const load = async () => {
    const all: Loaded[] = [];
    setResults([]);
    await loadLists(campaign, file.opening, (loaded) => {
      all.push(loaded);
      setResults([...all]);
    });
    await refreshAll();
    if (all.some(({ error }) => error !== undefined)) return;
    const number = count(all.length);
    tell(say(`Đã nạp danh sách của ${number} xã.`, `Lists loaded: ${number}.`));
    onDone();
  };
  return { load, results };
}
