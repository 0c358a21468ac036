import { html } from 'hono/html';
import { householdSummary } from './household-summary.ts';
import { type Html, layout } from './layout.ts';
import { address, formatDay, type Language, listPath, objectionPath, office, type Place } from './place.ts';
import type { PostedHousehold } from './posted-view.ts';

/** Letters of an objection. */
export const longestObjection = 5000;

export interface ObjectionForm extends Place {
  readonly household: PostedHousehold;
  /** The day by which the ward rechecks an objection of today. */
  readonly dueOn: string;
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
    kept: 'Chúng tôi chỉ lưu nội dung bạn viết, hộ được nêu và thời điểm gửi, để xã phúc tra; không lưu tên bạn, trừ khi bạn tự ghi vào.',
    send: 'Gửi khiếu nại',
    empty: 'Bạn chưa viết nội dung. Hãy viết điều gì chưa đúng rồi gửi lại.',
    long: 'Nội dung dài hơn 5.000 chữ cái. Hãy viết ngắn lại rồi gửi.',
  },
  en: {
    title: 'Object to a household',
    back: 'Back to the list',
    label: 'What is wrong?',
    hint: 'Write in a few words what you know, for example: someone now has steady work, the number of people is wrong.',
    kept: 'We keep only what you write, the household and the time, so that the ward can recheck it; not your name, unless you write it.',
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
<p class="kept">${t.kept}</p>
<button>${t.send}</button>
</form>`,
  });
}

function afterwards(form: ObjectionForm, language: Language): Html {
  const by = office(form)[language];
  const day = html`<b>${formatDay(form.dueOn)}</b>`;
  return language === 'vi'
    ? html`Sau khi bạn gửi, ${by} kiểm tra lại hộ này (phúc tra), chậm nhất ngày ${day}.`
    : html`After you send it, ${by} checks the household again by ${day}.`;
}
