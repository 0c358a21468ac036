import { type ReactNode, useState } from 'react';
import { useParams } from 'wouter';
import type { SampledHousehold, SampleView } from '../client/answers.ts';
import { useRead } from '../client/use-read.ts';
import { useLanguage } from '../language/language.tsx';
import { Callout } from '../parts/callout.tsx';
import { Choices } from '../parts/choices.tsx';
import { Download } from '../parts/download.tsx';
import { useFilter } from '../parts/use-filter.ts';
import { useWard } from '../ward/use-ward.ts';
import { WardPage } from '../ward/ward-page.tsx';
import { SampledCard } from './sampled-card.tsx';

/** A ward's households in the sample of an inspection: the sheet to take along, and what was found at each. */
export default function SamplePage(): ReactNode {
  const { say } = useLanguage();
  const { inspection = '' } = useParams();
  return (
    <WardPage title={say(`Cuộc kiểm tra ${inspection}`, `Inspection ${inspection}`)}>
      <Sample inspection={inspection} />
    </WardPage>
  );
}

function Sample({ inspection }: { readonly inspection: string }): ReactNode {
  const { say } = useLanguage();
  const { params } = useWard();
  const sample = useRead('GET /api/campaigns/:campaign/wards/:ward/sample', { ...params, inspection });
  return (
    <>
      {sample.blind && !sample.closed && (
        <Callout tone="info" title={say('Kiểm tra mù', 'Blind')}>
          <p>
            {say(
              'Điểm và kết quả đã ghi chỉ hiện sau khi ghi xong kết quả kiểm tra của hộ.',
              'What was recorded of a household is shown once its recheck is saved.',
            )}
          </p>
        </Callout>
      )}
      <p>
        <Download
          href={`/api/campaigns/${params.campaign}/wards/${params.ward}/sample/sheet?inspection=${inspection}`}
        >
          {say(
            'Tải phiếu kiểm tra của xã (XLSX, để in)',
            'Download the ward’s inspection sheet (XLSX, to print)',
          )}
        </Download>
      </p>
      <SampleList sample={sample} inspection={Number(inspection)} />
    </>
  );
}

const views = ['con', 'xong', 'tat-ca'] as const;

const isIn = (view: (typeof views)[number], { recheck }: SampledHousehold): boolean =>
  view === 'tat-ca' || (view === 'xong') === (recheck !== undefined);

interface ListProps {
  readonly sample: SampleView;
  readonly inspection: number;
}

function SampleList({ sample, inspection }: ListProps): ReactNode {
  const { say } = useLanguage();
  const [view, choose] = useFilter('xem', views);
  const [open, setOpen] = useState<string>();
  const { households, blind, closed } = sample;
  const labels = {
    con: say('Chưa kiểm tra', 'To recheck'),
    xong: say('Đã ghi', 'Recorded'),
    'tat-ca': say('Tất cả', 'All'),
  };
  const shown = households.filter((each) => isIn(view, each));
  return (
    <>
      <Choices
        label={say('Xem', 'Look at')}
        choices={views.map((value) => ({
          value,
          label: labels[value],
          count: households.filter((each) => isIn(value, each)).length,
        }))}
        value={view}
        onChoose={choose}
      />
      {shown.length === 0 && <p className="none">{say('Không có hộ nào.', 'No household.')}</p>}
      {shown.map((each) => (
        <SampledCard
          key={each.household}
          sampled={each}
          inspection={inspection}
          isBlind={blind}
          isOpen={open === each.household}
          onOpen={closed ? undefined : (isOpen) => setOpen(isOpen ? each.household : undefined)}
        />
      ))}
    </>
  );
}
