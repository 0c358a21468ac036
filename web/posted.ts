import type { Posted } from './answers.ts';
import { ask, newKey } from './api.ts';
import { both, day, fill, h, n, plain, say } from './dom.ts';
import { problem, type Shown, tell } from './frame.ts';
import { classes } from './words.ts';

type Line = Posted['households'][number];

/** The public list: whoever reads it may object to a household. */
export async function posted(id: string, ward: string): Promise<Shown> {
  const list = await ask('GET /api/campaigns/:campaign/wards/:ward/posted', { campaign: id, ward });
  const lastDay = list.postings
    .map((posting) => posting.lastDay)
    .sort()
    .at(-1)!;
  const body = h('tbody', {});
  const search = h('input', {
    type: 'search',
    id: 'search',
    placeholder: 'Họ tên hoặc thôn',
    input: () => draw(),
  });
  const draw = () => {
    const wanted = plain(search.value);
    const shown = list.households.filter(({ head, village }) => plain(`${head} ${village}`).includes(wanted));
    fill(body, ...shown.map((line) => row(line, () => object(id, ward, line))));
  };
  draw();
  return {
    title: `Niêm yết ${list.ward.name}`,
    nodes: [
      h(
        'h1',
        {},
        both('Danh sách niêm yết', 'Public list'),
        h('small', {}, `${list.ward.name} · ${list.campaign.title}`),
      ),
      h(
        'p',
        { class: 'lead' },
        both(
          `${n(list.households.length)} hộ. Niêm yết đến hết ngày ${day(lastDay)}; trong thời gian này ai cũng có thể khiếu nại.`,
          `Posted until the end of ${day(lastDay)}; until then anyone may object.`,
        ),
      ),
      h(
        'div',
        { class: 'tools' },
        h('label', { class: 'search', for: 'search' }, h('span', {}, both('Tìm hộ', 'Find')), search),
      ),
      h('table', { class: 'posted' }, head(), body),
    ],
  };
}

const head = () =>
  h(
    'thead',
    {},
    h(
      'tr',
      {},
      [
        ['Chủ hộ', 'Head'],
        ['Thôn', 'Village'],
        ['Nhân khẩu', 'People'],
        ['Trước', 'Before'],
        ['Nay', 'Now'],
        ['Khiếu nại', 'Object'],
      ].map(([vi, en]) => h('th', { scope: 'col' }, both(vi!, en!))),
    ),
  );

function row({ head: name, village, people, before, now }: Line, click: () => void): Node {
  return h(
    'tr',
    {},
    h('th', { scope: 'row' }, name),
    h('td', { 'data-label': 'Thôn' }, village),
    h('td', { 'data-label': 'Nhân khẩu' }, n(people)),
    h('td', { 'data-label': 'Trước' }, classes[before].vi),
    h('td', { 'data-label': 'Nay', class: `class ${now}` }, classes[now].vi),
    h(
      'td',
      { class: 'act' },
      h(
        'button',
        { type: 'button', class: 'quiet', click, 'aria-label': `Khiếu nại hộ ${name}` },
        'Khiếu nại',
      ),
    ),
  );
}

/** Asks what is wrong and files it. */
function object(id: string, ward: string, { ref, head: name, village }: Line): void {
  const text = h('textarea', { id: 'objection', required: true, maxlength: 5000, rows: 5 });
  const trouble = h('div', {});
  const key = newKey();
  const submit = async (event: Event) => {
    event.preventDefault();
    fill(trouble);
    try {
      const given = { campaign: id, ward, household: ref, text: text.value };
      const filed = await ask('POST /api/campaigns/:campaign/wards/:ward/objections', given, key);
      tell(
        filed
          ? `Đã nhận khiếu nại. Xã phúc tra trước ngày ${day(filed.dueOn)}. / Received; rechecked by ${day(filed.dueOn)}.`
          : 'Đã nhận khiếu nại. / Received.',
      );
      dialog.close();
    } catch (error) {
      fill(trouble, problem(error));
    }
  };
  const dialog = h(
    'dialog',
    { close: () => dialog.remove(), 'aria-labelledby': 'objecting' },
    h(
      'form',
      { class: 'form', submit },
      h(
        'h2',
        { id: 'objecting' },
        say({ vi: 'Khiếu nại', en: 'Object' }),
        h('small', {}, `${name}, ${village}`),
      ),
      h('label', { for: 'objection' }, both('Nội dung khiếu nại', 'What is wrong')),
      text,
      trouble,
      h(
        'p',
        { class: 'row' },
        h('button', {}, both('Gửi', 'Send')),
        h('button', { type: 'button', class: 'quiet', click: () => dialog.close() }, both('Thôi', 'Cancel')),
      ),
    ),
  );
  document.body.append(dialog);
  dialog.showModal();
}
