import type { ReactNode } from 'react';
import { plural } from '../../../../shared/i18n/plural.ts';
import { useLanguage } from '../../../language/language.tsx';
import { Download } from '../../../parts/download.tsx';
import { ScoredAgain } from '../../meetings/scored-again.tsx';
import { uploadWindow } from '../../upload-window.ts';
import { useWard } from '../../use-ward.ts';
import { ChooseFile } from './choose-file.tsx';
import { OpenClaims } from './open-claims.tsx';
import { SendingFile } from './sending-file.tsx';
import { StoppedFile } from './stopped-file.tsx';
import { useUploadJob } from './upload-job.ts';

/** The template, and the form that sends a file; or why none can be sent today. */
export function UploadSection(): ReactNode {
  const detail = useWard();
  const job = useUploadJob();
  const isOpen = uploadWindow(detail).is === 'open';
  return (
    <>
      <p>
        <TemplateLink />
      </p>
      {job.is === 'sending' && <SendingFile job={job} />}
      {job.is === 'stopped' && <StoppedFile job={job} />}
      {isOpen && <OnlyThose />}
      {isOpen && detail.ward.stage === 'posting' && <OpenClaims />}
      {isOpen && <MayComeBack />}
      {job.is !== 'sending' && (isOpen ? <ChooseFile /> : <WhyShut />)}
    </>
  );
}

function TemplateLink(): ReactNode {
  const { say } = useLanguage();
  const detail = useWard();
  const { params, ward } = detail;
  const isOfUse = ward.stage === 'training' || ward.stage === 'survey' || uploadWindow(detail).is === 'open';
  if (!isOfUse) return null;
  return (
    <>
      <Download href={`/api/campaigns/${params.campaign}/wards/${params.ward}/template`}>
        {say('Tải tệp mẫu', 'Get the template')}
      </Download>{' '}
      <span className="quiet">
        {say(
          'Tệp Excel có sẵn các cột và danh sách hộ đầu kỳ của xã.',
          'An Excel file with the columns and the ward’s opening list.',
        )}
      </span>
    </>
  );
}

/** While villages or households are scored again, nothing else is recorded: which these are. */
function OnlyThose(): ReactNode {
  const { say } = useLanguage();
  return (
    <ScoredAgain>
      {say(
        'Chỉ nộp các hộ này với điểm mới; hộ khác trong tệp không được ghi.',
        'Hand in only these with their new scores; others in the file are not recorded.',
      )}
    </ScoredAgain>
  );
}

/** Households that were voted down and removed may still come back, though their villages are not scored again. */
function MayComeBack(): ReactNode {
  const { say, count } = useLanguage();
  const { votedDownGone: gone } = useWard();
  if (gone === undefined) return null;
  return (
    <p>
      {say(
        `${count(gone)} hộ không được thông qua đã bị bỏ hoặc gộp ở lần rà soát này. Nếu làm nhầm, nộp tệp có hộ đó trước khi gửi kết quả: thôn sẽ họp lại về hộ đó.`,
        `${count(gone)} ${plural(gone, 'household that was', 'households that were')} voted down ${plural(gone, 'is', 'are')} removed or merged in this round. If that was a mistake, hand in a file with ${plural(gone, 'it', 'them')} before you submit: the village meets on ${plural(gone, 'it', 'them')} again.`,
      )}
    </p>
  );
}

function WhyShut(): ReactNode {
  const { say, weekday } = useLanguage();
  const detail = useWard();
  const { is, from, to } = uploadWindow(detail);
  if (is === 'early') {
    return <p>{say(`Nộp được từ ${weekday(from)}.`, `Lists can be handed in from ${weekday(from)}.`)}</p>;
  }
  if (is === 'over') {
    return (
      <p>
        {say(
          `Đã hết hạn nộp (${weekday(to)}). Cần nộp thêm thì đề nghị tỉnh gia hạn cho xã.`,
          `The last day was ${weekday(to)}. To hand in more, ask the province for an extension.`,
        )}
      </p>
    );
  }
  if (detail.ward.stage === 'training') {
    return (
      <p>
        {say(
          'Nộp được sau khi kết quả tập huấn của xã được ghi và bước rà soát mở.',
          'Lists can be handed in once the ward’s training is recorded and the survey opens.',
        )}
      </p>
    );
  }
  if (detail.ward.stage === 'recorded') {
    return <p>{say('Danh sách của xã đã chính thức.', 'The ward’s list is final.')}</p>;
  }
  return (
    <p>
      {say(
        'Xã đã gửi kết quả rà soát nên không nộp thêm được. Thôn nào họp không đạt thì bước rà soát mở lại cho thôn đó.',
        'The survey is submitted, so nothing more can be handed in. It opens again for a village whose meeting fails.',
      )}
    </p>
  );
}
