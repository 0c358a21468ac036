import type { ReactNode } from 'react';
import { useParams } from 'wouter';
import type { InspectionView } from '../client/answers.ts';
import { useRead } from '../client/use-read.ts';
import { formatInstant } from '../language/format.ts';
import { useLanguage } from '../language/language.tsx';
import { Fact, Facts } from '../parts/facts.tsx';
import { Page, Section } from '../parts/page.tsx';
import { PrintButton } from '../province/print-button.tsx';
import { useBoard } from '../province/use-board.ts';
import { ClassTable } from './class-table.tsx';
import { CloseInspection } from './close-inspection.tsx';
import { FoundFigures } from './found-figures.tsx';
import { WardTable } from './ward-table.tsx';

/** One inspection: what it found, by class and ward, and how its sample was drawn. */
export default function InspectionPage(): ReactNode {
  const { say } = useLanguage();
  const { inspection = '' } = useParams();
  const { campaign } = useBoard();
  const view = useRead('GET /api/campaigns/:campaign/inspection', { campaign: campaign.id, inspection });
  return (
    <Page
      title={say(`Cuộc kiểm tra ${view.number}`, `Inspection ${view.number}`)}
      note={`${view.name} · ${campaign.title}`}
      actions={<PrintButton />}
    >
      <FoundFigures view={view} />
      <Section title={say('Theo kết quả đã ghi', 'By recorded class')}>
        <ClassTable classes={view.classes} />
      </Section>
      <Section title={say('Theo xã', 'By ward')}>
        <WardTable campaign={campaign.id} view={view} />
      </Section>
      <Section title={say('Mẫu được rút thế nào', 'How the sample was drawn')}>
        <Draw view={view} />
      </Section>
      {view.own && !view.closed && <CloseInspection campaign={campaign.id} view={view} />}
    </Page>
  );
}

function Draw({ view }: { readonly view: InspectionView }): ReactNode {
  const { say, count } = useLanguage();
  const { at, by, asked, seed, seedGiven, blind, closed } = view;
  return (
    <div className="card">
      <Facts>
        <Fact name={say('Rút lúc', 'Drawn')}>
          {formatInstant(at)} · <bdi>{by}</bdi>
        </Fact>
        <Fact name={say('Cỡ mẫu', 'Size')}>
          {asked.margin === undefined
            ? say(`${count(asked.households ?? 0)} hộ`, `households: ${count(asked.households ?? 0)}`)
            : say(
                `theo sai số ±${asked.margin} điểm phần trăm`,
                `for a margin of ±${asked.margin} percentage points`,
              )}
        </Fact>
        <Fact name={say('Số gieo', 'Seed')}>
          <bdi>{seed}</bdi> {seedGiven ? say('(người rút điền)', '(given)') : say('(máy rút)', '(random)')}
        </Fact>
        <Fact name={say('Cách kiểm tra', 'Kind')}>
          {blind
            ? say('mù: không cho biết kết quả đã ghi', 'blind')
            : say('cho biết kết quả đã ghi', 'not blind')}
        </Fact>
        {closed && (
          <Fact name={say('Kết thúc', 'Closed')}>
            {formatInstant(closed.at)} · <bdi>{closed.by}</bdi>
          </Fact>
        )}
      </Facts>
      <p className="quiet">
        {say(
          'Mẫu chia cho từng xã và từng kết quả theo tỷ lệ số hộ. Trong mỗi nhóm, lấy các hộ có SHA-256 của “số gieo/mã xã/mã hộ” nhỏ nhất: ai cũng rút lại được đúng mẫu này. Khoảng tin cậy tính theo phân phối siêu bội: chính xác cho mẫu chia đúng tỷ lệ.',
          'The sample is divided among wards and classes in proportion. Of each group those with the smallest SHA-256 of “seed/ward/key” are taken, so that anybody can draw the same sample again. The interval is hypergeometric: exact for a sample in proportion.',
        )}
      </p>
    </div>
  );
}
