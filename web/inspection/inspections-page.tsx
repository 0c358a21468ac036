import type { ReactNode } from 'react';
import { sections } from '../../shared/i18n/controls.ts';
import type { InspectionLine } from '../client/answers.ts';
import { useUser } from '../client/session.tsx';
import { useRead } from '../client/use-read.ts';
import { dayOf, formatDay } from '../language/format.ts';
import { useLanguage } from '../language/language.tsx';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { Link } from '../parts/link.tsx';
import { Page, Section } from '../parts/page.tsx';
import { useBoard } from '../province/use-board.ts';
import { DrawForm } from './draw-form.tsx';
import { intervalText, rateText } from './figures-text.ts';

/** The inspections of a campaign: what each found, and where the next one is drawn. */
export default function InspectionsPage(): ReactNode {
  const { say } = useLanguage();
  const { campaign } = useBoard();
  const { role } = useUser();
  const { inspections } = useRead('GET /api/campaigns/:campaign/inspections', { campaign: campaign.id });
  return (
    <Page title={say(sections.inspections)} note={campaign.title}>
      <p>
        {say(
          'Máy rút ngẫu nhiên một mẫu trong số hộ đã ghi, đủ mọi xã và mọi kết quả phân loại; người khác đến từng hộ chấm lại. Từ số hộ sai suy ra tỷ lệ sai của cả địa bàn.',
          'A random sample of the recorded households is drawn, from every ward and class; others go there and score them again. The errors found tell the error rate of the whole area.',
        )}
      </p>
      <Section title={say('Các cuộc kiểm tra', 'The inspections')}>
        <InspectionTable campaign={campaign.id} inspections={inspections} />
      </Section>
      {role !== 'observer' && campaign.status !== 'prepared' && (
        <Section title={say('Rút mẫu mới', 'Draw a new sample')}>
          <DrawForm />
        </Section>
      )}
    </Page>
  );
}

interface Props {
  readonly campaign: string;
  readonly inspections: readonly InspectionLine[];
}

function InspectionTable({ campaign, inspections }: Props): ReactNode {
  const { say, count } = useLanguage();
  const columns: Column<InspectionLine>[] = [
    {
      title: say('Cuộc kiểm tra', 'Inspection'),
      cell: ({ number, name }) => (
        <Link href={`/dot/${campaign}/kiem-tra/${number}`}>
          {count(number)} · <bdi>{name}</bdi>
        </Link>
      ),
    },
    { title: say('Rút ngày', 'Drawn on'), cell: ({ at }) => formatDay(dayOf(at)) },
    {
      title: say('Đã kiểm tra', 'Rechecked'),
      cell: ({ figures: { rechecked, drawn } }) => `${count(rechecked)} / ${count(drawn)}`,
      isNumber: true,
    },
    { title: say('Hộ sai', 'Wrong'), cell: ({ figures }) => count(figures.wrong), isNumber: true },
    { title: say('Tỷ lệ sai', 'Error rate'), cell: ({ figures }) => say(rateText(figures)), isNumber: true },
    { title: say('Khoảng 95%', '95% interval'), cell: ({ figures }) => say(intervalText(figures)) },
    {
      title: say('Tình trạng', 'State'),
      cell: ({ closed }) =>
        closed
          ? say(`kết thúc ${formatDay(dayOf(closed.at))}`, `closed ${formatDay(dayOf(closed.at))}`)
          : say('đang kiểm tra', 'under way'),
    },
  ];
  return (
    <DataTable
      caption={say('Các cuộc kiểm tra', 'The inspections')}
      columns={columns}
      rows={inspections}
      keyOf={({ number }) => String(number)}
      empty={say('Chưa có cuộc kiểm tra nào.', 'There is no inspection yet.')}
    />
  );
}
