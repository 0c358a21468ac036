import { html } from 'hono/html';
import type { Html } from './layout.ts';
import { type Language, office, type Place } from './place.ts';

const texts = {
  vi: {
    title: 'Chúng tôi giữ gì của bạn?',
    what: 'Giữ gì: nội dung bạn viết, hộ được nêu và thời điểm gửi, ở dạng mã hóa; không hỏi và không lưu tên bạn, trừ khi bạn tự ghi vào. Một dấu mã hóa của địa chỉ mạng được giữ nhiều nhất một ngày, chỉ để không ai gửi quá nhiều.',
    why: 'Để làm gì: để xã xem xét và phúc tra hộ được nêu, không dùng vào việc khác.',
    long: 'Giữ bao lâu: cùng hồ sơ của đợt rà soát. Phiếu tiếp nhận xem được đến khi đợt rà soát kết thúc.',
    by: 'Ai giữ và ai đọc:',
    readers: 'và cấp trên thẩm định danh sách. Không ai khác, kể cả hộ được nêu.',
    rights:
      'Quyền của bạn: hỏi xem đang giữ gì của bạn, xin sửa hoặc xóa, theo Luật Bảo vệ dữ liệu cá nhân (Luật số 91/2025/QH15). Hãy đến trụ sở xã và đưa mã phiếu.',
  },
  en: {
    title: 'What do we keep of you?',
    what: 'What: the text that you write, the household and the time, encrypted; we do not ask for your name and do not keep it, unless you write it. A keyed mark of your network address is kept for a day at most, only so that nobody sends too much.',
    why: 'Why: so that the ward can look into it and recheck the household, and for nothing else.',
    long: 'How long: with the files of this review. The receipt can be read until the review is closed.',
    by: 'Who keeps and reads it:',
    readers:
      'and the officials above it who approve the list. Nobody else, not even the household that you name.',
    rights:
      'Your rights: to ask what is kept of you, and to have it corrected or deleted, under the Law on Personal Data Protection (Law 91/2025/QH15). Go to the ward’s office with your receipt.',
  },
} as const;

/** What is kept of whoever objects, why, how long, by whom, and what they may ask for. */
export function privacyNotice(place: Place, language: Language): Html {
  const t = texts[language];
  return html`<section class="kept" aria-labelledby="kept">
<h2 id="kept">${t.title}</h2>
<ul>
<li>${t.what}</li>
<li>${t.why}</li>
<li>${t.by} ${office(place)[language]}, ${t.readers}</li>
<li>${t.long}</li>
<li>${t.rights}</li>
</ul>
</section>`;
}
