import { html } from 'hono/html';
import { householdSummary } from './household-summary.ts';
import { layout } from './layout.ts';
import { address, formatDay, type Language, listPath, objectionPath, office, type Place } from './place.ts';
import type { PostedHousehold } from './posted-view.ts';

export interface OpenObjection extends Place {
  readonly household: PostedHousehold;
  readonly dueOn: string;
  /** How many working days a household whose result changes is posted again. */
  readonly postingDays: number;
  /** Whether it is the reader's own, just sent. */
  readonly isOwn: boolean;
}

const texts = {
  vi: {
    own: 'Đã nhận khiếu nại của bạn',
    others: 'Hộ này đang được phúc tra',
    why: 'Đã có người khiếu nại về hộ này, nên bạn không cần gửi thêm. Nếu bạn biết điều gì khác, hãy báo cho',
    next: 'Việc tiếp theo',
    recheck: 'kiểm tra lại hộ này (phúc tra), chậm nhất ngày',
    changed: (days: number) =>
      `Nếu kết quả thay đổi, hộ được niêm yết lại ${days} ngày làm việc với kết quả mới, và ai cũng có thể khiếu nại tiếp.`,
    same: 'Nếu kết quả giữ nguyên, danh sách không đổi.',
    look: 'Muốn biết kết quả, hãy xem lại danh sách sau ngày đó, hoặc hỏi tại',
    back: 'Quay lại danh sách',
  },
  en: {
    own: 'Your objection has arrived',
    others: 'This household is being rechecked',
    why: 'Somebody has objected to this household already, so you need not send another. If you know something else, tell',
    next: 'What happens now',
    recheck: 'checks the household again, by',
    changed: (days: number) =>
      `If the result changes, the household is posted again with its new result for ${days} working days, and anyone may object again.`,
    same: 'If the result stands, the list stays as it is.',
    look: 'To learn the result, look at the list after that day, or ask',
    back: 'Back to the list',
  },
} as const;

/** What happens to a household with an open objection, and until when: after sending one, and for whoever comes later. */
export function receivedPage(view: OpenObjection, language: Language): Promise<string> {
  const t = texts[language];
  const by = office(view)[language];
  const title = view.isOwn ? t.own : t.others;
  return layout({
    language,
    title: `${title} · ${view.ward.name}`,
    path: objectionPath(view),
    query: { ho: view.household.ref, ...(view.isOwn && { 'da-gui': 1 }) },
    body: html`<h1>${title} <small><bdi>${view.ward.name}</bdi> · <bdi>${view.campaign.title}</bdi></small></h1>
${view.isOwn ? '' : html`<p class="lead">${t.why} ${by}.</p>`}
${householdSummary(view.household, language)}
<h2>${t.next}</h2>
<ol class="next">
<li>${by.charAt(0).toUpperCase()}${by.slice(1)} ${t.recheck} <b>${formatDay(view.dueOn)}</b>.</li>
<li>${t.changed(view.postingDays)}</li>
<li>${t.same}</li>
</ol>
<p>${t.look} ${by}.</p>
<p class="back"><a href="${address(listPath(view), {}, language)}">${t.back}</a></p>`,
  });
}
