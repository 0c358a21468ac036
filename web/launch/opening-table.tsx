import type { ReactNode } from 'react';
import { plural } from '../../shared/i18n/plural.ts';
import { useLanguage } from '../language/language.tsx';
import { DataTable } from '../parts/data-table.tsx';
import { countOpening, type OpeningFile } from './files.ts';
import classes from './launch.module.css';

interface Props {
  readonly file: OpeningFile;
  readonly wards: readonly { readonly code: string; readonly name: string }[];
}

/** How many households of each class a file has for each ward. */
export function OpeningTable({ file: { name, opening }, wards }: Props): ReactNode {
  const { say, count } = useLanguage();
  const all = countOpening(Object.values(opening).flat());
  const rows = wards.map((ward) => ({ ...ward, ...countOpening(opening[ward.code] ?? []) }));
  const [poor, nearPoor] = [count(all.poor), count(all.nearPoor)];
  return (
    <>
      <h3 className={classes.fileName}>
        <bdi>{name}</bdi>:{' '}
        {say(
          `${poor} hộ nghèo, ${nearPoor} hộ cận nghèo`,
          `${poor} poor, ${nearPoor} near-poor ${plural(all.nearPoor, 'household')}`,
        )}
      </h3>
      <DataTable
        caption={say('Danh sách đầu kỳ theo xã', 'Opening lists by ward')}
        rows={rows}
        keyOf={({ code }) => code}
        columns={[
          { title: say('Xã', 'Ward'), cell: (ward) => <bdi>{ward.name}</bdi> },
          { title: say('Hộ nghèo', 'Poor'), isNumber: true, cell: (row) => count(row.poor) },
          { title: say('Hộ cận nghèo', 'Near-poor'), isNumber: true, cell: (row) => count(row.nearPoor) },
          {
            title: say('Đã thoát', 'Escaped before'),
            isNumber: true,
            cell: ({ history }) => count(history),
          },
        ]}
      />
    </>
  );
}
