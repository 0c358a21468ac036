import type { ReactNode } from 'react';
import type { Answer } from '../../../shared/contract/call.ts';
import type { Board } from '../../client/answers.ts';
import { useRead } from '../../client/use-read.ts';
import { useLanguage } from '../../language/language.tsx';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { Section } from '../../parts/page.tsx';
import { ChangeContacts } from './change-contacts.tsx';

export type AreaContacts = Answer<'readContacts'>['areas'][number];

/** Where on the page they stand. */
export const contactsId = 'noi-nhan';

/** To which addresses the reminders of the areas go; whoever manages an area changes them here. */
export function Contacts({ board: { campaign } }: { readonly board: Board }): ReactNode {
  const { say } = useLanguage();
  const { areas } = useRead('GET /api/campaigns/:campaign/contacts', { campaign: campaign.id });
  const columns: Column<AreaContacts>[] = [
    { title: say('Địa bàn', 'Area'), cell: ({ name }) => <bdi>{name}</bdi> },
    {
      title: say('Thư điện tử', 'Mail addresses'),
      cell: ({ contacts }) => contacts.join(', ') || say('chưa có địa chỉ', 'no address'),
    },
  ];
  const change: Column<AreaContacts> = {
    title: say('Việc làm', 'Action'),
    cell: (area) => <ChangeContacts campaign={campaign.id} area={area} />,
  };
  const title = say('Nơi nhận thư nhắc', 'Where reminders go');
  return (
    <Section title={<span id={contactsId}>{title}</span>}>
      <DataTable
        caption={title}
        columns={campaign.status === 'closed' ? columns : [...columns, change]}
        rows={areas}
        keyOf={({ code }) => code}
      />
    </Section>
  );
}
