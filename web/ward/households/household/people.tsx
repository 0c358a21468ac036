import type { ReactNode } from 'react';
import type { HouseholdView } from '../../../client/answers.ts';
import { formatDay } from '../../../language/format.ts';
import { useLanguage } from '../../../language/language.tsx';
import { type Column, DataTable } from '../../../parts/data-table.tsx';
import { Section } from '../../../parts/page.tsx';

type Person = NonNullable<HouseholdView['surveyed']>['members'][number];

/** Everyone of the household, head first. Of their id numbers only the end is known here. */
export function People({ members }: { readonly members: readonly Person[] }): ReactNode {
  const { say } = useLanguage();
  const sexes = { male: say('Nam', 'Male'), female: say('Nữ', 'Female') };
  const columns: Column<Person>[] = [
    { title: say('Họ và tên', 'Name'), cell: ({ name }) => <bdi>{name}</bdi> },
    { title: say('Quan hệ', 'Relation'), cell: ({ relation }) => <bdi>{relation ?? '–'}</bdi> },
    { title: say('Ngày sinh', 'Born'), cell: ({ birth }) => (birth ? formatDay(birth) : '–') },
    { title: say('Giới tính', 'Sex'), cell: ({ sex }) => (sex ? sexes[sex] : '–') },
    { title: say('Dân tộc', 'Ethnicity'), cell: ({ ethnicity }) => <bdi>{ethnicity ?? '–'}</bdi> },
    { title: say('Số giấy tờ', 'Id card'), cell: ({ idEnd }) => (idEnd ? `…${idEnd}` : '–') },
  ];
  return (
    <Section title={say('Nhân khẩu', 'People')}>
      <DataTable
        caption={say('Nhân khẩu', 'People')}
        columns={columns}
        rows={members}
        keyOf={(person) => String(members.indexOf(person))}
      />
    </Section>
  );
}
