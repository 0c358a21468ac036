import { html } from 'hono/html';
import { type Html, layout } from './layout.ts';
import { address, formatDay, type Language, listPath, office, type Place, receiptPath } from './place.ts';

/** What became of something that came in. */
export type ReceiptState =
  | { readonly state: 'received' }
  /** It came in as the posting ended, so that nobody has decided it. */
  | { readonly state: 'late' }
  | {
      readonly state: 'accepted';
      /** The day by which the ward rechecks it. */
      readonly dueOn?: string | undefined;
      readonly outcome?: 'upheld' | 'changed' | undefined;
    }
  | { readonly state: 'dismissed'; readonly reason: string }
  | RequestState;

/** What became of a household's request. */
type RequestState =
  | {
      readonly state: 'asked' | 'listed';
      /** The day from which the month's review takes it. */
      readonly startsOn?: string | undefined;
      /** The day by which it is answered. */
      readonly dueOn?: string | undefined;
    }
  | { readonly state: 'answered' }
  | { readonly state: 'refused'; readonly reason: string };

export interface Receipt extends Place {
  readonly receipt: string;
  readonly kind: 'objection' | 'claim' | 'request';
  readonly receivedOn: string;
  readonly state: ReceiptState;
  /** Whether its sender comes from the form. */
  readonly isNew: boolean;
}

const texts = {
  vi: {
    title: 'Phiếu tiếp nhận',
    arrivedObjection: 'Đã nhận khiếu nại của bạn',
    arrivedClaim: 'Đã nhận ý kiến của bạn',
    code: 'Mã phiếu',
    about: 'Loại ý kiến',
    objection: 'khiếu nại về một hộ',
    claim: 'hộ bị bỏ sót',
    request: 'đơn đề nghị rà soát của hộ',
    on: 'Ngày nhận',
    state: 'Tình trạng',
    received: 'đã nhận, chờ xã xem xét',
    late: 'đến vào lúc hết hạn niêm yết, không được xem xét trong lần niêm yết đó',
    accepted: 'đã tiếp nhận, đang phúc tra',
    rechecked: 'đã phúc tra xong',
    dismissed: 'không tiếp nhận',
    asked: 'đã nhận, chờ xã trả lời',
    listed: 'hộ đã vào danh sách phải rà soát của đợt này',
    answered: 'đã có kết quả',
    refused: 'không được chấp thuận, có văn bản trả lời',
    copy: 'Hãy chép lại mã phiếu, hoặc lưu địa chỉ của trang này: chỉ ai có mã mới xem được kết quả. Phiếu xem được đến khi đợt rà soát kết thúc.',
    copyRequest: 'Hãy giữ mã phiếu, hoặc lưu địa chỉ của trang này: chỉ ai có mã mới xem được kết quả.',
    from: 'Hộ được rà soát từ ngày',
    answerBy: 'Xã trả lời chậm nhất ngày',
    atOffice: 'Hãy xem kết quả tại',
    willLook: 'sẽ xem xét ý kiến này rồi ghi kết quả tại đây.',
    bring:
      'Cán bộ xã thấy ý kiến này, nhưng chỉ xem xét nếu danh sách được niêm yết lại. Hãy mang mã phiếu đến',
    until: 'Xã kiểm tra lại hộ (phúc tra), chậm nhất ngày',
    upheld: 'Kết quả của hộ được giữ nguyên.',
    changed: 'Kết quả của hộ đã thay đổi và được niêm yết lại.',
    reason: 'Lý do',
    ask: 'Nếu không đồng ý, hãy đến',
    back: 'Quay lại danh sách',
  },
  en: {
    title: 'Receipt',
    arrivedObjection: 'Your objection has arrived',
    arrivedClaim: 'Your message has arrived',
    code: 'Receipt code',
    about: 'About',
    objection: 'an objection to a household',
    claim: 'a household left out',
    request: 'a household’s request to be reviewed',
    on: 'Received on',
    state: 'State',
    received: 'received, the ward has not decided yet',
    late: 'it came as the posting ended, and was not decided in it',
    accepted: 'accepted, being rechecked',
    rechecked: 'rechecked',
    dismissed: 'not accepted',
    asked: 'received, the ward has not answered yet',
    listed: 'the household is on the list of this review',
    answered: 'there is a result',
    refused: 'refused in writing',
    copy: 'Copy the code, or keep the address of this page: only who has the code can see what becomes of it. It can be read until the review is closed.',
    copyRequest:
      'Keep the code, or the address of this page: only who has the code can see what becomes of it.',
    from: 'The household is reviewed from',
    answerBy: 'The ward answers by',
    atOffice: 'See the result at',
    willLook: 'will look into it and say here what was decided.',
    bring:
      'The ward’s officer sees it, but decides it only if the list is posted once more. Take the code to',
    until: 'The ward checks the household again by',
    upheld: 'The result of the household stands.',
    changed: 'The result of the household has changed and is posted again.',
    reason: 'Reason',
    ask: 'If you disagree, go to',
    back: 'Back to the list',
  },
} as const;

/** The state of something that came in, for whoever has its receipt. It names nobody. */
export function receiptPage(view: Receipt, language: Language): Promise<string> {
  const t = texts[language];
  const arrived = view.kind === 'claim' ? t.arrivedClaim : t.arrivedObjection;
  const title = view.isNew ? arrived : t.title;
  return layout({
    language,
    title: `${title} · ${view.ward.name}`,
    path: receiptPath(view),
    query: { ma: view.receipt },
    body: html`<h1>${title} <small><bdi>${view.ward.name}</bdi> · <bdi>${view.campaign.title}</bdi></small></h1>
<dl class="household">
<div><dt>${t.code}</dt><dd class="code">${view.receipt}</dd></div>
<div><dt>${t.about}</dt><dd>${t[view.kind]}</dd></div>
<div><dt>${t.on}</dt><dd>${formatDay(view.receivedOn)}</dd></div>
<div><dt>${t.state}</dt><dd>${stateIn(view.state, language)}</dd></div>
</dl>
${whatNext(view, language)}
<p class="lead">${view.kind === 'request' ? t.copyRequest : t.copy}</p>
${view.kind === 'request' ? '' : html`<p class="back"><a href="${address(listPath(view), {}, language)}">${t.back}</a></p>`}`,
  });
}

const stateIn = (state: ReceiptState, language: Language): string =>
  texts[language][state.state === 'accepted' && state.outcome ? 'rechecked' : state.state];

const isOfRequest = (state: ReceiptState): state is Exclude<RequestState, { state: 'refused' }> =>
  ['asked', 'listed', 'answered'].includes(state.state);

/** The days of a request, or where its result is seen. */
function daysOf(state: Exclude<RequestState, { state: 'refused' }>, by: string, language: Language): Html {
  const t = texts[language];
  if (state.state === 'answered') return html`<p>${t.atOffice} ${by}.</p>`;
  const { startsOn, dueOn } = state;
  const from = startsOn === undefined ? '' : html`<p>${t.from} <b>${formatDay(startsOn)}</b>.</p>`;
  const until = dueOn === undefined ? '' : html`<p>${t.answerBy} <b>${formatDay(dueOn)}</b>.</p>`;
  return html`${from}${until}`;
}

function whatNext(view: Receipt, language: Language): Html {
  const t = texts[language];
  const { state } = view;
  const by = office(view)[language];
  if (isOfRequest(state)) return daysOf(state, by, language);
  if (state.state === 'received')
    return html`<p>${by.charAt(0).toUpperCase()}${by.slice(1)} ${t.willLook}</p>`;
  if (state.state === 'late') return html`<p>${t.bring} ${by}.</p>`;
  if (state.state === 'dismissed' || state.state === 'refused')
    return html`<p>${t.reason}: ${state.reason}</p><p>${t.ask} ${by}.</p>`;
  if (state.outcome) return html`<p>${t[state.outcome]}</p>`;
  return state.dueOn === undefined ? html`` : html`<p>${t.until} <b>${formatDay(state.dueOn)}</b>.</p>`;
}
