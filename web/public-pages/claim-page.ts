import { html } from 'hono/html';
import type { IntakeKind } from '../../shared/intake/entry.ts';
import { type Html, layout } from './layout.ts';
import { longestObjection } from './objection-page.ts';
import { address, claimPath, type Language, listPath, type Place } from './place.ts';
import { privacyNotice } from './privacy-notice.ts';

/** Letters of a name. */
export const longestName = 200;

export interface ClaimForm extends Place {
  /** Whether it takes objections too: where the list is not shown online, households are named in words. */
  readonly takesObjections: boolean;
  /** Names this form: sent twice, it is one claim. */
  readonly form: string;
  /** What was written before, and what is wrong with it. */
  readonly again?: {
    readonly kind: ListKind;
    readonly name: string;
    readonly village: string;
    readonly text: string;
    readonly problem: 'empty' | 'long';
  };
}

const texts = {
  vi: {
    title: 'Báo một hộ bị bỏ sót',
    back: 'Quay lại danh sách',
    lead: 'Dành cho hộ nghèo hoặc cận nghèo mà không có tên trong danh sách, của bạn hoặc của người khác.',
    about: 'Ý kiến về',
    claim: 'một hộ bị bỏ sót',
    objection: 'một hộ trong danh sách ghi chưa đúng',
    write: 'Gửi ý kiến về danh sách',
    name: 'Họ và tên chủ hộ',
    village: 'Thôn, tổ dân phố',
    label: 'Vì sao hộ này cần được xem xét?',
    hint: 'Viết ngắn gọn hoàn cảnh của hộ, ví dụ: ai mất việc, nhà ở ra sao. Không ghi số căn cước.',
    next: 'Bạn nhận một mã phiếu để xem xã giải quyết thế nào. Nếu xã tiếp nhận, hộ được rà soát và niêm yết.',
    send: 'Gửi',
    empty: 'Cần họ tên chủ hộ và hoàn cảnh của hộ. Hãy viết thêm rồi gửi lại.',
    long: 'Nội dung dài quá: tên nhiều nhất 200 chữ cái, hoàn cảnh nhiều nhất 5.000. Hãy viết ngắn lại rồi gửi.',
  },
  en: {
    title: 'Say that a household is left out',
    back: 'Back to the list',
    lead: 'For a poor or near-poor household that the list does not name, yours or somebody else’s.',
    about: 'It is about',
    claim: 'a household left out',
    objection: 'a household of the list that is wrong',
    write: 'Write about the list',
    name: 'Name of the head of the household',
    village: 'Village',
    label: 'Why should it be looked at?',
    hint: 'Describe in a few words how the household lives, for example: who lost work, what the house is like. Write no id number.',
    next: 'You get a receipt code, by which you can read what the ward decides. If it accepts, the household is surveyed and posted.',
    send: 'Send',
    empty: 'The name of the head and how the household lives are needed. Write more and send again.',
    long: 'Too long: a name has 200 letters at most, the rest 5,000. Shorten it and send again.',
  },
} as const;

/** The form to say in words that a household is left out. */
export function claimPage(form: ClaimForm, language: Language): Promise<string> {
  const t = texts[language];
  const { again, takesObjections } = form;
  const title = takesObjections ? t.write : t.title;
  return layout({
    language,
    title: `${title} · ${form.ward.name}`,
    path: claimPath(form),
    body: html`<p class="back"><a href="${address(listPath(form), {}, language)}">${t.back}</a></p>
<h1>${title} <small><bdi>${form.ward.name}</bdi> · <bdi>${form.campaign.title}</bdi></small></h1>
${takesObjections ? '' : html`<p class="lead">${t.lead}</p>`}
<form method="post" action="${address(claimPath(form), {}, language)}">
<input type="hidden" name="ma" value="${form.form}">
<input type="hidden" name="ngon-ngu" value="${language}">
${again ? html`<p class="wrong" id="wrong" role="alert">${t[again.problem]}</p>` : ''}
${takesObjections ? kinds(again?.kind ?? 'objection', language) : ''}
<label for="name">${t.name}</label>
<input id="name" name="ten" required maxlength="${longestName}" autocomplete="off" value="${again?.name ?? ''}">
<label for="village">${t.village}</label>
<input id="village" name="thon" maxlength="${longestName}" autocomplete="off" value="${again?.village ?? ''}">
<label for="text">${t.label}</label>
<p id="hint">${t.hint}</p>
<textarea id="text" name="noi-dung" rows="6" required maxlength="${longestObjection}" aria-describedby="hint${again ? ' wrong' : ''}">
${again?.text ?? ''}</textarea>
<p>${t.next}</p>
<button>${t.send}</button>
</form>
${privacyNotice(form, language)}`,
  });
}

/** What comes in about a posted list. */
type ListKind = Exclude<IntakeKind, 'request'>;

/** What the message is about. */
const kinds = (chosen: ListKind, language: Language): Html => {
  const t = texts[language];
  const option = (kind: ListKind, value: string) =>
    html`<option value="${value}"${kind === chosen ? html` selected` : ''}>${t[kind]}</option>`;
  return html`<label for="kind">${t.about}</label>
<select id="kind" name="loai">${option('objection', 'khieu-nai')}${option('claim', 'bo-sot')}</select>`;
};
