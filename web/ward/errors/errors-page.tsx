import type { ReactNode } from 'react';
import { sections } from '../../../shared/i18n/controls.ts';
import { useRead } from '../../client/use-read.ts';
import { useLanguage } from '../../language/language.tsx';
import { Boundary } from '../../parts/boundary.tsx';
import { Section } from '../../parts/page.tsx';
import { useWard } from '../use-ward.ts';
import { WardPage } from '../ward-page.tsx';
import { withFindings } from './choose-findings.ts';
import { FileFindings } from './file-findings.tsx';
import { RejectedList } from './rejected-list.tsx';

/** The households that stand with errors, and what was found in the files. */
export default function ErrorsPage(): ReactNode {
  const { say, count } = useLanguage();
  const { params } = useWard();
  const { rejected } = useRead('GET /api/campaigns/:campaign/wards/:ward/rejected', params);
  const { batches } = useRead('GET /api/campaigns/:campaign/wards/:ward/batches', params);
  const [newest, ...others] = withFindings(batches);
  const waiting = say('Hộ có lỗi chưa xử lý', 'Households that stand with errors');
  return (
    <WardPage title={say(sections.errors)}>
      <Section title={`${waiting} (${count(rejected.length)})`}>
        <RejectedList rejected={rejected} />
      </Section>
      <Section title={say('Lỗi và cảnh báo trong tệp', 'Errors and warnings of a file')}>
        {newest ? (
          <Boundary>
            <FileFindings batches={[newest, ...others]} rejected={rejected} />
          </Boundary>
        ) : (
          <p className="none">{say('Chưa có tệp nào có lỗi.', 'Nothing was found in any file yet.')}</p>
        )}
      </Section>
    </WardPage>
  );
}
