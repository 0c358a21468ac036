import { html } from 'hono/html';
import { householdSummary } from './household-summary.ts';
import { type Html, layout } from './layout.ts';
import { address, formatDay, type Language, listPath, objectionPath, office, type Place } from './place.ts';
import type { PostedHousehold } from './posted-view.ts';
import { privacyNotice } from './privacy-notice.ts';

/** Letters of an objection. */
export const longestObjection = 5000;

export interface ObjectionForm extends Place {
  readonly household: PostedHousehold;
  /** The day by which the ward rechecks it, where somebody has objected already and the ward accepted it. */
  readonly recheckedBy?: string;
  /** Names this form: sent twice, it is one objection. */
  readonly form: string;
  /** What was written before, and what is wrong with it. */
  readonly again?: { readonly text: string; readonly problem: 'empty' | 'long' };
}

const texts = {
  vi: {
    title: 'Khiếu nại về một hộ',
    back: 'Quay lại danh sách',
    label: 'Điều gì chưa đúng?',
    hint: 'Viết ngắn gọn điều bạn biết, ví dụ: hộ đã có việc làm ổn định, số người trong hộ ghi sai.',
    open: 'Hộ này đang được phúc tra, chậm nhất ngày',
    more: 'Nếu bạn biết thêm điều gì, vẫn có thể gửi.',
    send: 'Gửi khiếu nại',
    empty: 'Bạn chưa viết nội dung. Hãy viết điều gì chưa đúng rồi gửi lại.',
    long: 'Nội dung dài hơn 5.000 chữ cái. Hãy viết ngắn lại rồi gửi.',
  },
  en: {
    title: 'Object to a household',
    back: 'Back to the list',
    label: 'What is wrong?',
    hint: 'Write in a few words what you know, for example: someone now has steady work, the number of people is wrong.',
    open: 'This household is being rechecked, by',
    more: 'If you know something else, you can still send it.',
    send: 'Send the objection',
    empty: 'You have not written anything. Write what is wrong and send again.',
    long: 'The text is longer than 5,000 letters. Shorten it and send again.',
  },
} as const;

/** The form to object to one household. */
export function objectionPage(form: ObjectionForm, language: Language): Promise<string> {
  const t = texts[language];
  const { household, again } = form;
  const ref = { ho: household.ref };
  return layout({
    language,
    title: `${t.title} · ${form.ward.name}`,
    path: objectionPath(form),
    query: ref,
    body: html`<p class="back"><a href="${address(listPath(form), {}, language)}">${t.back}</a></p>
<h1>${t.title} <small><bdi>${form.ward.name}</bdi> · <bdi>${form.campaign.title}</bdi></small></h1>
${householdSummary(household, language)}
${form.recheckedBy ? html`<p class="lead">${t.open} <b>${formatDay(form.recheckedBy)}</b>. ${t.more}</p>` : ''}
<form method="post" action="${address(objectionPath(form), {}, language)}">
<input type="hidden" name="ho" value="${household.ref}">
<input type="hidden" name="ma" value="${form.form}">
<input type="hidden" name="ngon-ngu" value="${language}">
<label for="text">${t.label}</label>
<p id="hint">${t.hint}</p>
${again ? html`<p class="wrong" id="wrong" role="alert">${t[again.problem]}</p>` : ''}
<textarea id="text" name="noi-dung" rows="6" required maxlength="${longestObjection}" aria-describedby="hint${again ? ' wrong' : ''}">
${again?.text ?? ''}</textarea>
<p>${afterwards(form, language)}</p>
<button>${t.send}</button>
</form>
${privacyNotice(form, language)}`,
  });
}

function afterwards(form: ObjectionForm, language: Language): Html {
  const by = office(form)[language];
  return language === 'vi'
    ? html`Bạn nhận một mã phiếu để xem kết quả. ${capital(by)} xem xét; nếu tiếp nhận thì kiểm tra lại hộ này (phúc tra).`
    : html`You get a receipt code, by which you can read what is decided. ${capital(by)} looks into it and, if it accepts it, checks the household again.`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
