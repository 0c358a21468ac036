import { levelsOf } from '../../../shared/approval/levels.ts';
import { sections } from '../../../shared/i18n/controls.ts';
import { plural } from '../../../shared/i18n/plural.ts';
import type { CorrectionWay } from '../../../shared/inspection/correction-way.ts';
import type { Task, TaskName } from '../../../shared/ward/next/task.ts';
import type { WardDetail } from '../../client/answers.ts';
import { leavingText } from '../../duplicates/leaving-text.ts';
import { areaText } from '../../parts/area-text.ts';
import { ways as correctionWays } from '../corrections/way-text.ts';
import { surveyTexts } from './survey-task-text.ts';
import { handInPage, number, type TaskText, t, to, type Words } from './task-words.ts';

/** Whether the first level has approved the list and it waits for a higher one. */
const isUp = ({ campaign: { approval }, ward: { level } }: WardDetail): boolean =>
  level !== undefined && level !== levelsOf(approval)[0];

const texts: Readonly<Record<TaskName, Words>> = {
  launch: () => ({
    title: t('Đợt rà soát chưa khởi động', 'The campaign has not been launched'),
    why: t('Tỉnh khởi động đợt thì bước tập huấn mở.', 'Training opens once the province launches it.'),
  }),
  closed: () => ({
    title: t('Đợt rà soát đã kết thúc', 'The campaign is closed'),
    why: t(
      'Đợt kết thúc khi xã chưa xong. Số liệu giữ nguyên để xem, không sửa được nữa.',
      'It was closed before this ward had finished. The figures can be read and no longer changed.',
    ),
    to: to('/ket-qua', 'Xem kết quả', 'See the results'),
  }),
  openStage: () => ({
    title: t('Bước tiếp theo đang mở', 'The next step is opening'),
    why: t(
      'Hệ thống đang chuyển xã sang bước sau, thường trong một phút. Nếu quá một giờ, hãy báo cho tỉnh.',
      'This usually takes a minute. If it takes more than an hour, tell the province.',
    ),
  }),
  train: (_, detail) => ({
    title: t('Chờ tập huấn', 'Wait for the training'),
    why:
      detail.campaign.gate === 'required'
        ? t(
            'Xã nộp được danh sách sau khi cấp trên ghi kết quả tập huấn. Trong khi chờ, hãy tải tệp mẫu đã có sẵn danh sách đầu kỳ.',
            'Lists can be handed in once the training is recorded. Meanwhile, get the template that holds the opening list.',
          )
        : t(
            'Bước rà soát mở khi đến ngày, cả khi xã chưa tập huấn. Trong khi chờ, hãy tải tệp mẫu.',
            'The survey opens on its day, trained or not. Meanwhile, get the template.',
          ),
    to: to(handInPage, 'Tải tệp mẫu', 'Get the template'),
  }),
  ...surveyTexts,
  meet: ({ names = [], count }, { ward }) => ({
    title: t(`Họp dân ${count} thôn`, `Hold ${count} village ${plural(count, 'meeting')}`),
    why:
      ward.returned > 0
        ? t(
            `Cấp thẩm định trả lại ${number(ward.returned).vi} hộ; thôn của các hộ đó họp lại: ${names.join(', ')}.`,
            `The approver returned ${number(ward.returned).en} ${plural(ward.returned, 'household')}; their villages meet again: ${names.join(', ')}.`,
          )
        : t(
            `Chưa họp: ${names.join(', ')}. Họp xong thôn nào thì ghi kết quả thôn đó.`,
            `Still to meet: ${names.join(', ')}. Save each village’s result after its meeting.`,
          ),
    to: to('/hop-thon', 'Ghi kết quả họp', 'Save a meeting'),
  }),
  forward: () => ({
    title: t('Chuyển danh sách sang niêm yết', 'Forward the list for posting'),
    why: t('Các thôn đã họp và thông qua.', 'Every village has met and agreed.'),
    to: to('/hop-thon', 'Đến trang họp thôn', 'Go to the meetings'),
  }),
  post: (_, { campaign }) => ({
    title: t('Niêm yết danh sách', 'Post the list'),
    why: t(
      `In danh sách, dán ở nơi dân xem được, rồi xác nhận. Từ đó tính ${campaign.calendar.posting.workingDays} ngày làm việc.`,
      `Print it, put it up where people see it, then confirm. ${campaign.calendar.posting.workingDays} working ${plural(campaign.calendar.posting.workingDays, 'day counts', 'days count')} from then on.`,
    ),
    to: to('/niem-yet', 'Đến trang niêm yết', 'Go to the posting'),
  }),
  doubled: ({ count, way }) => ({
    title: t(
      `Bỏ hoặc gộp ${number(count).vi} hộ trùng`,
      `Remove or merge ${number(count).en} duplicate ${plural(count, 'household')}`,
    ),
    why: leavingText(way),
    to: to('/trung-lap', 'Xem hộ trùng', 'See the duplicates'),
  }),
  correct: ({ count, way = 'final' }) => ({
    title: t(
      `Sửa ${number(count).vi} hộ mà kiểm tra thấy sai`,
      `Correct ${number(count).en} ${plural(count, 'household')} that an inspection found wrong`,
    ),
    why: correctionWays[way as CorrectionWay].text,
    to: to('/kiem-tra', sections.corrections.vi, sections.corrections.en),
  }),
  decidePairs: ({ count }) => ({
    title: t(
      `Quyết định ${number(count).vi} cặp hộ có thể trùng`,
      `Decide ${number(count).en} ${plural(count, 'pair')} of households that may be one`,
    ),
    why: t(
      'Đợt này chỉ phê duyệt danh sách khi mọi cặp hộ của xã đã được quyết định.',
      'In this campaign the list is approved only once every pair of the ward is decided.',
    ),
    to: to('/trung-lap', 'Xem trùng lặp', 'See the duplicates'),
  }),
  giveOpinion: ({ count }) => ({
    title: t(
      `Cho ${number(count).vi} ý kiến được hỏi`,
      `Give ${number(count).en} ${plural(count, 'opinion')} that ${plural(count, 'is', 'are')} asked`,
    ),
    why: t(
      'Cấp thẩm định hỏi ý kiến người khác về danh sách, và trả lời được cả khi chưa có ý kiến.',
      'The approver asked others about the list, and may answer without waiting for them.',
    ),
  }),
  triage: ({ count }) => ({
    title: t(
      `Giải quyết ${number(count).vi} ý kiến gửi đến`,
      `Decide on ${number(count).en} ${plural(count, 'message')} that came in`,
    ),
    why: t(
      'Tiếp nhận thì hộ được phúc tra; không tiếp nhận thì nêu lý do, được nhiều ý kiến một lần. Danh sách chỉ chuyển đi khi mọi ý kiến đã giải quyết.',
      'What is accepted is rechecked; dismiss the rest with a reason, many at once. The list goes on only when all are decided.',
    ),
    to: to('/khieu-nai', 'Đến trang khiếu nại', 'Go to the objections'),
  }),
  recheck: ({ count }) => ({
    title: t(`Phúc tra ${count} khiếu nại`, `Recheck ${count} ${plural(count, 'objection')}`),
    why: t(
      'Xem lại hộ bị khiếu nại rồi ghi kết quả. Còn khiếu nại thì chưa hết bước niêm yết.',
      'Look at the household again and save the result. Posting does not end while an objection is open.',
    ),
    to: to('/khieu-nai', 'Xem khiếu nại', 'See the objections'),
  }),
  awaitPosting: (_, { campaign }) => ({
    title: t('Đang niêm yết', 'The list is posted'),
    why:
      levelsOf(campaign.approval).length === 0
        ? t('Hết ngày cuối, danh sách thành chính thức.', 'After the last day the list is final.')
        : t(
            'Hết ngày cuối, danh sách tự chuyển đi thẩm định. Có khiếu nại thì phúc tra trong bước này.',
            'After the last day it goes to the approver by itself. Objections are rechecked in this step.',
          ),
    to: to('/niem-yet', 'Xem niêm yết', 'See the posting'),
  }),
  approve: (_, detail) => ({
    title: t('Chờ phê duyệt', 'Wait for the approval'),
    why: t(
      `${isUp(detail) ? 'Cấp dưới đã phê duyệt. ' : ''}Cấp thẩm định phê duyệt, hoặc trả lại những hộ cần xem lại.`,
      `${isUp(detail) ? 'The lower level has approved it. ' : ''}The approver approves the list, or returns households that need another look.`,
    ),
    to: to('/ho', 'Xem danh sách hộ', 'See the households'),
  }),
  recorded: (_, { ward }) => ({
    title: t('Xã đã xong', 'The ward has finished'),
    why: t(
      `Danh sách chính thức: ${number(ward.poor).vi} hộ nghèo, ${number(ward.nearPoor).vi} hộ cận nghèo.`,
      `The final list: ${number(ward.poor).en} poor, ${number(ward.nearPoor).en} near-poor.`,
    ),
    to: to('/ket-qua', 'Xem kết quả', 'See the results'),
  }),
};

export function taskText(task: Task, detail: WardDetail): TaskText {
  const { campaign, ward } = detail;
  const isOthers = task.by !== undefined && task.by !== ward.code;
  return { ...texts[task.is](task, detail), ...(isOthers && { who: areaText(task.by ?? '', campaign) }) };
}
