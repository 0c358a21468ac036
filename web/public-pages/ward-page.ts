import { html } from 'hono/html';
import { Class } from '../../shared/household.ts';
import { plural } from '../../shared/i18n/plural.ts';
import { words } from '../../shared/i18n/words.ts';
import { type Html, layout } from './layout.ts';
import { address, claimPath, formatDay, type Language, listPath, office, receiptPath } from './place.ts';
import { type PostedHousehold, type PostedView, villagesOf } from './posted-view.ts';
import { until } from './until.ts';

const texts = {
  vi: {
    title: 'Danh sách niêm yết hộ nghèo, hộ cận nghèo',
    by: 'Cơ quan niêm yết',
    from: 'Niêm yết từ ngày',
    until: 'Đến hết ngày',
    left: 'Thời hạn còn lại',
    again: 'Niêm yết lại',
    howTo:
      'Nếu thấy hộ nào ghi chưa đúng, ai cũng có thể khiếu nại: chọn thôn hoặc tổ dân phố, rồi bấm “Khiếu nại” bên tên chủ hộ. Khiếu nại được nhận',
    choose: 'Chọn thôn, tổ dân phố',
    none: 'Danh sách này không có hộ nào.',
    who: 'Danh sách này gồm những ai?',
    listed:
      'Các hộ nghèo, hộ cận nghèo sau rà soát, và những hộ trước đây là hộ nghèo hoặc cận nghèo nay không còn nữa.',
    all: 'Tất cả các hộ đã được rà soát.',
    missing: 'Không thấy hộ của bạn?',
    ask: 'Hộ không nghèo cả trước và sau rà soát thì không có tên ở đây. Nếu bạn cho rằng hộ mình hoặc hộ khác bị bỏ sót, hãy báo trước khi hết hạn: tại đây, hoặc bằng giấy tại',
    claim: 'Báo một hộ bị bỏ sót',
    write: 'Gửi ý kiến về danh sách',
    board:
      'Danh sách có tên được niêm yết tại trụ sở xã và các thôn, tổ dân phố. Nếu thấy hộ nào ghi chưa đúng hoặc bị bỏ sót, ai cũng có thể gửi ý kiến tại đây',
    counts: 'Số hộ theo thôn, tổ dân phố',
    receipt: 'Đã gửi ý kiến?',
    code: 'Mã phiếu tiếp nhận',
    see: 'Xem kết quả',
  },
  en: {
    title: 'Posted list of poor and near-poor households',
    by: 'Posted by',
    from: 'Posted on',
    until: 'Until the end of',
    left: 'Time left',
    again: 'Posted again',
    howTo:
      'If anything about a household is wrong, anyone may object: choose the village, then “Object” beside the name of its head. Objections are taken',
    choose: 'Choose a village',
    none: 'This list names no household.',
    who: 'Who is on this list?',
    listed:
      'Households that are poor or near-poor after the review, and those that were poor or near-poor before and no longer are.',
    all: 'Every household that was surveyed.',
    missing: 'Is your household not here?',
    ask: 'A household that was not poor before the review and is not poor now has no name here. If you think that yours or another was left out, say so before the last day: here, or on paper at',
    claim: 'Say that a household is left out',
    write: 'Write about the list',
    board:
      'The list with its names hangs at the ward’s office and in the villages. If anything about a household is wrong, or one is left out, anyone may write here',
    counts: 'Households by village',
    receipt: 'Have you sent something?',
    code: 'Receipt code',
    see: 'See what was decided',
  },
} as const;

/** The first page of a ward's list: who posted it, until when, and its villages. */
export function wardPage(view: PostedView, language: Language): Promise<string> {
  const t = texts[language];
  const { name } = view.ward;
  return layout({
    language,
    title: `${t.title} · ${name}`,
    path: listPath(view),
    body: html`<h1>${t.title} <small><bdi>${name}</bdi> · <bdi>${view.campaign.title}</bdi></small></h1>
${clock(view, language)}
${howToSee(view, language)}
<h2>${t.who}</h2>
<p>${t[view.include]}</p>
<h2>${t.missing}</h2>
<p>${t.ask} ${office(view)[language]}.</p>
<p><a class="action" href="${address(claimPath(view), {}, language)}">${view.online === 'names' ? t.claim : t.write}</a></p>
<h2>${t.receipt}</h2>
${receiptForm(view, language)}`,
  });
}

/** Who posted the list, since when, until when. A list that was posted again for some households has a clock for each. */
function clock(view: PostedView, language: Language): Html {
  const t = texts[language];
  const by = office(view)[language];
  return html`<dl class="clock">
<div class="by"><dt>${t.by}</dt><dd>${by.charAt(0).toUpperCase()}${by.slice(1)}</dd></div>
${view.postings.map(
  (
    { postedOn, lastDay, daysLeft },
    index,
  ) => html`<div><dt>${index > 0 ? t.again : t.from}</dt><dd>${formatDay(postedOn)}</dd></div>
<div><dt>${t.until}</dt><dd>${formatDay(lastDay)}</dd></div>
<div><dt>${t.left}</dt><dd>${timeLeft(daysLeft, language)}</dd></div>`,
)}
</dl>`;
}

/** How long a clock still runs, as people count it: today and so many working days after it. */
function timeLeft(days: number, language: Language): string {
  if (language === 'vi') return days === 0 ? 'hôm nay là ngày cuối' : `${days} ngày làm việc sau hôm nay`;
  if (days === 0) return 'today is the last day';
  return `${days} working ${plural(days, 'day')} after today`;
}

/** The villages to choose from; where names are not shown online, where the list hangs, and at most its counts. */
function howToSee(view: PostedView, language: Language): Html {
  const t = texts[language];
  if (view.online === 'names') {
    return html`<p class="lead">${t.howTo} ${until(view, language)}.</p>
<h2>${t.choose}</h2>
${villageList(view, language)}`;
  }
  const lead = html`<p class="lead">${t.board} ${until(view, language)}.</p>`;
  return view.online === 'off' ? lead : html`${lead}<h2>${t.counts}</h2>${villageList(view, language)}`;
}

/** Leads from a receipt's code to its page. */
function receiptForm(view: PostedView, language: Language): Html {
  const t = texts[language];
  return html`<form class="find" method="get" action="${receiptPath(view)}">
${language === 'en' ? html`<input type="hidden" name="ngon-ngu" value="en">` : ''}
<label for="code">${t.code}</label>
<input id="code" name="ma" required maxlength="40" autocomplete="off" autocapitalize="characters">
<button>${t.see}</button>
</form>`;
}

function villageList(view: PostedView, language: Language): Html {
  const villages = villagesOf(view);
  if (villages.length === 0) return html`<p>${texts[language].none}</p>`;
  return html`<ul class="villages">${villages.map(({ index, name, households }) => {
    const line = html`<bdi>${name}</bdi> <small>${countsOf(households, language)}</small>`;
    if (view.online !== 'names') return html`\n<li>${line}</li>`;
    return html`\n<li><a href="${address(listPath(view), { thon: index }, language)}">${line}</a></li>`;
  })}
</ul>`;
}

/** How many households of each class a village has now, as in "13 hộ nghèo, 5 không nghèo". */
const countsOf = (households: readonly PostedHousehold[], language: Language): string =>
  Class.options
    .map((each) => ({ each, count: households.filter(({ now }) => now === each).length }))
    .filter(({ count }) => count > 0)
    .map(({ each, count }) => `${count} ${words[each][language]}`.replaceAll(' ', noBreak))
    .join(', ');

/** Keeps a number and what it counts on one line. */
const noBreak = '\u00a0';
