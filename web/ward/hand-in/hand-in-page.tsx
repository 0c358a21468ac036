import type { ReactNode } from 'react';
import { sections } from '../../../shared/i18n/controls.ts';
import { useRead } from '../../client/use-read.ts';
import { useLanguage } from '../../language/language.tsx';
import { Section } from '../../parts/page.tsx';
import { useWard } from '../use-ward.ts';
import { WardPage } from '../ward-page.tsx';
import { isSameWork } from './assess-batch.ts';
import { BatchPanel } from './batch-panel.tsx';
import { FileHistory } from './file-history.tsx';
import { splitBatches } from './split-batches.ts';
import { UploadSection } from './upload/upload-section.tsx';
import { usePending } from './upload/use-pending.ts';

/** From a file to the recorded households: choose, send, check, look, record. */
export default function HandInPage(): ReactNode {
  const { say } = useLanguage();
  const detail = useWard();
  const { params, may } = detail;
  const { batches } = useRead('GET /api/campaigns/:campaign/wards/:ward/batches', params);
  const looked = usePending(batches);
  const { current, earlier } = splitBatches(batches, isSameWork(detail));
  return (
    <WardPage title={say(sections.handIn)}>
      {may('receiveBatch') && <UploadSection />}
      <Section title={say('Tệp mới nhất', 'The newest file')}>
        {current.length === 0 && (
          <p className="none">{say('Chưa có tệp nào được nộp.', 'No file has been handed in yet.')}</p>
        )}
        {current.map((batch) => (
          <BatchPanel key={batch.id} batch={batch} looked={looked} />
        ))}
      </Section>
      {earlier.length > 0 && (
        <Section title={say('Các tệp trước', 'Earlier files')}>
          <FileHistory batches={earlier} />
        </Section>
      )}
    </WardPage>
  );
}
