import type { ReactNode } from 'react';
import { useRead } from '../../client/use-read.ts';
import { useLanguage } from '../../language/language.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import { useCampaignId } from '../use-board.ts';
import { HouseholdLink } from './household-link.tsx';

interface Props {
  readonly ward: string;
  readonly nameOf: (ward: string) => string;
}

/** The households of one ward that share an id number, with those that they share it with. */
export function WardDuplicates({ ward, nameOf }: Props): ReactNode {
  const { say } = useLanguage();
  const { duplicates } = useRead('GET /api/campaigns/:campaign/wards/:ward/duplicates', {
    campaign: useCampaignId(),
    ward,
  });
  return (
    <DataTable
      caption={nameOf(ward)}
      empty={say('Xã này không có hộ nào trùng số định danh.', 'No household of this ward shares a number.')}
      columns={[
        {
          title: say('Hộ', 'Household'),
          cell: ({ household }) => (
            <HouseholdLink ward={ward} wardName={nameOf(ward)} household={household} isElsewhere={false} />
          ),
        },
        {
          title: say('Trùng với', 'Shares with'),
          cell: ({ with: others }) => <Others ward={ward} others={others} nameOf={nameOf} />,
        },
      ]}
      rows={duplicates}
      keyOf={(row) =>
        [row.household, ...row.with.map(({ ward: at, household }) => `${at} ${household}`)].join(' ')
      }
    />
  );
}

interface Shared extends Props {
  readonly others: readonly { readonly ward: string; readonly household?: string | undefined }[];
}

function Others({ ward: own, others, nameOf }: Shared): ReactNode {
  return (
    <span>
      {others.map(({ ward, household }, index) => (
        <span key={`${ward} ${household ?? index}`}>
          {index > 0 && '; '}
          <HouseholdLink
            ward={ward}
            wardName={nameOf(ward)}
            household={household}
            isElsewhere={ward !== own}
          />
        </span>
      ))}
    </span>
  );
}
