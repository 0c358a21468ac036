import { NativeSelect } from '@mantine/core';
import { type ReactNode, useMemo } from 'react';
import { sections } from '../../shared/i18n/controls.ts';
import { useUser } from '../client/session.tsx';
import { useRead } from '../client/use-read.ts';
import { PairsOfWard } from '../duplicates/pairs-of-ward.tsx';
import { useLanguage } from '../language/language.tsx';
import { Boundary } from '../parts/boundary.tsx';
import { DataTable } from '../parts/data-table.tsx';
import { Page, Section } from '../parts/page.tsx';
import { useFilter } from '../parts/use-filter.ts';
import classes from './duplicates/duplicates.module.css';
import { type WardPair, wardPairs } from './duplicates/ward-pairs.ts';
import { useBoard } from './use-board.ts';

/** Households that are perhaps recorded twice: those that share an id number, and in one ward also likely ones. */
export default function DuplicatesPage(): ReactNode {
  const { say } = useLanguage();
  const { campaign, wards } = useBoard();
  const { duplicates } = useRead('GET /api/campaigns/:campaign/result', { campaign: campaign.id });
  const { role } = useUser();
  const pairs = useMemo(() => wardPairs(duplicates), [duplicates]);
  const names = new Map(wards.map(({ code, name }) => [code, name]));
  const nameOf = (code: string): string =>
    names.get(code) ?? say(`Xã ${code} (huyện khác)`, `Ward ${code} (another district)`);
  return (
    <Page title={say(sections.duplicates)} note={campaign.title}>
      <p>
        {say(
          'Cùng một số định danh (CCCD, CMND) được ghi ở hai hộ. Thường là một người được kê khai hai nơi, hoặc số bị gõ nhầm. Trang này không hiện số định danh; xem từng hộ để đối chiếu.',
          'The same id number is recorded in two households: mostly one person listed twice, or a mistyped number. No number is shown here; open the households to compare them.',
        )}
      </p>
      <Pairs pairs={pairs} nameOf={nameOf} />
      {role !== 'observer' && <OneWard campaign={campaign.id} wards={[...names.keys()]} nameOf={nameOf} />}
    </Page>
  );
}

interface Naming {
  readonly nameOf: (code: string) => string;
}

function Pairs({ pairs, nameOf }: Naming & { readonly pairs: readonly WardPair[] }): ReactNode {
  const { say, count } = useLanguage();
  return (
    <DataTable
      caption={say('Các cặp xã', 'Pairs of wards')}
      empty={say('Chưa phát hiện số định danh nào trùng.', 'No shared id number is known.')}
      columns={[
        { title: say('Xã', 'Ward'), cell: ({ wards }) => <bdi>{nameOf(wards[0])}</bdi> },
        {
          title: say('Trùng với', 'Shares with'),
          cell: ({ wards: [one, other] }) =>
            one === other ? say('trong cùng xã', 'within the ward') : <bdi>{nameOf(other)}</bdi>,
        },
        {
          title: say('Số định danh trùng', 'Shared numbers'),
          cell: ({ count: n }) => count(n),
          isNumber: true,
        },
      ]}
      rows={pairs}
      keyOf={({ wards }) => wards.join(' ')}
    />
  );
}

function OneWard({
  campaign,
  wards,
  nameOf,
}: Naming & { readonly campaign: string; readonly wards: readonly string[] }): ReactNode {
  const { say } = useLanguage();
  const [ward, choose] = useFilter<string>('xa', ['', ...wards]);
  return (
    <Section title={say('Các hộ của một xã', 'The households of one ward')}>
      <div className="form">
        <NativeSelect
          label={say('Xã', 'Ward')}
          value={ward}
          onChange={(event) => choose(event.currentTarget.value)}
          data={[
            { value: '', label: say('Chọn xã', 'Choose a ward') },
            ...wards.map((code) => ({ value: code, label: nameOf(code) })),
          ]}
        />
      </div>
      {ward !== '' && (
        <div className={classes.households}>
          <Boundary key={ward}>
            <PairsOfWard
              campaign={campaign}
              ward={ward}
              others={wards.filter((code) => code !== ward)}
              nameOf={nameOf}
            />
          </Boundary>
        </div>
      )}
    </Section>
  );
}
