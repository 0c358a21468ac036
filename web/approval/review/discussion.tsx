import type { ReactNode } from 'react';
import { MinutesFiles } from '../../attachments/minutes-files.tsx';
import { PostingProof } from '../../attachments/posting-proof.tsx';
import { useLanguage } from '../../language/language.tsx';
import { Section } from '../../parts/page.tsx';
import { useWard } from '../../ward/use-ward.ts';
import { IntakeCounts } from './intake-counts.tsx';
import { Meetings } from './meetings.tsx';
import { Objections } from './objections.tsx';
import { Rescored } from './rescored.tsx';
import { Votes } from './votes/votes.tsx';

/** What the villages and the public said of the list. */
export function Discussion(): ReactNode {
  const { say, count } = useLanguage();
  const detail = useWard();
  const { objections, meetings, may } = detail;
  const open = objections.filter(({ resolvedAt }) => !resolvedAt).length;
  const changed = objections.filter(({ outcome }) => outcome === 'changed').length;
  return (
    <>
      <Section title={say('Họp thôn', 'Village meetings')}>
        <Meetings detail={detail} />
      </Section>
      {may('readAttachments') && <Proof />}
      {may('readDecisions') && meetings.some(({ votes }) => votes) && (
        <Section title={say('Biểu quyết từng hộ', 'Votes on single households')}>
          <Votes />
        </Section>
      )}
      {may('readDecisions') && (
        <Section title={say('Hộ được họp thôn sửa điểm', 'Households rescored by a meeting')}>
          <Rescored />
        </Section>
      )}
      <Section title={say('Khiếu nại và phúc tra', 'Objections and rechecks')}>
        {may('readIntake') && <IntakeCounts />}
        {may('readObjections') ? (
          <Objections />
        ) : (
          <p>
            {say(
              `${count(objections.length)} khiếu nại: ${count(changed)} thay đổi kết quả, ${count(objections.length - open - changed)} giữ nguyên, ${count(open)} chưa phúc tra xong.`,
              `${count(objections.length)} in all: ${count(changed)} changed the result, ${count(objections.length - open - changed)} did not, ${count(open)} open.`,
            )}
          </p>
        )}
      </Section>
    </>
  );
}

/** The minutes of the meetings, and where and how the list was posted. */
function Proof(): ReactNode {
  const { say } = useLanguage();
  return (
    <>
      <Section title={say('Tệp biên bản họp', 'Files of the minutes')}>
        <MinutesFiles />
      </Section>
      <Section title={say('Bằng chứng niêm yết', 'Proof of posting')}>
        <PostingProof />
      </Section>
    </>
  );
}
