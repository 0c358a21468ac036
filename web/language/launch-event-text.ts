import type { Text } from '../../shared/i18n/text.ts';
import { words } from '../../shared/i18n/words.ts';
import type { StoryEvent } from '../client/answers.ts';
import { counted, households, numberIn, wards } from './counted.ts';
import { formatDay } from './format.ts';
import { isReport } from './labels.ts';
import { villageTexts } from './village-event-text.ts';

type Detail = StoryEvent['detail'];

const t = (vi: string, en: string): Text => ({ vi, en });

/** The report by the name of its kind, and by its day where another version knows more kinds. */
function reported({ kind, dueOn, sentOn, paperNumber }: Detail): Text {
  const { vi, en } = isReport(kind) ? words[kind] : t('báo cáo', 'report');
  const [due, sent] = [formatDay(String(dueOn)), formatDay(String(sentOn))];
  const [numberVi, numberEn] = paperNumber ? [`, số ${paperNumber}`, `, no. ${paperNumber}`] : ['', ''];
  return t(
    `Ghi đã gửi ${vi} hạn ${due}: ngày ${sent}${numberVi}`,
    `Recorded the ${en} due ${due} as sent on ${sent}${numberEn}`,
  );
}

function reportOpen({ kind, dueOn }: Detail): Text {
  const { vi, en } = isReport(kind) ? words[kind] : t('báo cáo', 'report');
  const due = formatDay(String(dueOn));
  return t(`Bỏ ghi nhầm là đã gửi ${vi} hạn ${due}`, `Took back that the ${en} due ${due} was sent`);
}

/** What a coordinator does with a campaign up to its launch, with its areas, and for those above. */
export const launchTexts = {
  ...villageTexts,
  createCampaign: (d: Detail) =>
    t(`Lập đợt rà soát cho ${wards(d.wards).vi}`, `Created the campaign for ${wards(d.wards).en}`),
  editCampaign: (d: Detail) =>
    t(
      `Sửa đợt rà soát trước khi khởi động, còn ${wards(d.wards).vi}`,
      `Edited the campaign before its launch, for ${wards(d.wards).en}`,
    ),
  deleteCampaign: () => t('Xóa đợt rà soát chưa khởi động', 'Deleted the campaign before its launch'),
  copyCampaign: (d: Detail) =>
    t(
      `Lập đợt rà soát cho ${wards(d.wards).vi} theo đợt ${String(d.from)}`,
      `Created the campaign for ${wards(d.wards).en} after ${String(d.from)}`,
    ),
  loadOpeningList: (d: Detail) =>
    t(
      `Nạp danh sách đầu kỳ: ${households(d.households).vi}`,
      `Loaded the opening list: ${households(d.households).en}`,
    ),
  takeClosingList: (d: Detail) =>
    d.moved
      ? t(
          `Danh sách đầu kỳ đổi theo đơn của hộ ở đợt ${String(d.from)}, nay có ${households(d.households).vi}`,
          `Moved the opening list by requests in ${String(d.from)}, now ${households(d.households).en}`,
        )
      : t(
          `Lấy danh sách cuối kỳ của đợt ${String(d.from)} làm danh sách đầu kỳ: ${households(d.households).vi}`,
          `Made the closing list of ${String(d.from)} the opening list: ${households(d.households).en}`,
        ),
  recordReported: reported,
  withdrawReported: reportOpen,
  addAreas: (d: Detail) => {
    const districts = counted(d.districts, 'huyện', 'district');
    const also = numberIn(d.districts) > 0;
    return t(
      `Thêm ${wards(d.wards).vi}${also ? `, ${districts.vi}` : ''} khi đợt đang chạy`,
      `Added ${wards(d.wards).en}${also ? ` and ${districts.en}` : ''} to the running campaign`,
    );
  },
  takeOutWard: (d: Detail) =>
    t(
      `Bỏ ${String(d.name)} (${String(d.ward)}) đã thêm nhầm`,
      `Took ${String(d.name)} (${String(d.ward)}) out, which had been added by mistake`,
    ),
  launchCampaign: () => t('Khởi động đợt rà soát', 'Launched the campaign'),
};
