import type { ReactNode } from 'react';
import { dueDayOf } from '../../../shared/ward/due-day.ts';
import { formatShare } from '../../language/format.ts';
import { useLanguage } from '../../language/language.tsx';
import { DueLine } from '../home/due-line.tsx';
import { useWard } from '../use-ward.ts';
import { isMeeting } from './meeting.ts';
import { ScoredAgain } from './scored-again.tsx';

/** What there is to do about the meetings at the ward's stage. */
export function MeetingsNote(): ReactNode {
  const { say, language } = useLanguage();
  const detail = useWard();
  const { ward, campaign, extensions } = detail;
  if (!isMeeting(detail)) {
    return (
      <p className="quiet">
        {ward.stage === 'survey' || ward.stage === 'training'
          ? say(
              'Các thôn họp sau khi xã gửi kết quả rà soát.',
              'The villages meet once the ward has submitted its survey.',
            )
          : say('Các thôn đã họp xong.', 'The villages have met.')}
      </p>
    );
  }
  const share = formatShare(campaign.agree, language);
  return (
    <>
      <p>
        {say(
          `Mỗi thôn họp để thống nhất điểm của các hộ. Thôn thông qua khi ít nhất ${share} người dự đồng ý; dưới mức đó, các hộ của thôn phải chấm lại và thôn họp lại.`,
          `Each village meets to agree its households’ scores. It passes if at least ${share} of those who attend agree; below that its households are scored again and it meets again.`,
        )}
        <br />
        <DueLine detail={detail} dueOn={dueDayOf(extensions.vetting, campaign.calendar.vetting.to)} />
      </p>
      <ScoredAgain>
        {say(
          'Chấm lại các hộ, nộp danh sách của các hộ đó, gửi kết quả rà soát; sau đó thôn họp lại ở đây.',
          'Score the households again, hand in a list of them and submit the survey; then the village meets again here.',
        )}
      </ScoredAgain>
    </>
  );
}
