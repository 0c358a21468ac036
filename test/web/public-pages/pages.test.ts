import { describe, expect, test } from 'vitest';
import { claimPage } from '../../../web/public-pages/claim-page.ts';
import { objectionPage } from '../../../web/public-pages/objection-page.ts';
import { receiptPage } from '../../../web/public-pages/receipt-page.ts';
import { villagePage } from '../../../web/public-pages/village-page.ts';
import { wardPage } from '../../../web/public-pages/ward-page.ts';
import { posted, viewOf } from './posted-example.ts';

const first = { village: 1, page: 1 };

describe('the first page of a list', () => {
  test('says who posted it, since when, until when and how many working days are left', async () => {
    const page = await wardPage(viewOf([posted()]), 'vi');
    for (const text of [
      'Ủy ban nhân dân xã Bắc Nà',
      '25/10/2019',
      '05/11/2019',
      '7 ngày làm việc sau hôm nay',
    ])
      expect(page).toContain(text);
  });

  test.each([
    [0, 'hôm nay là ngày cuối', 'today is the last day'],
    [1, '1 ngày làm việc sau hôm nay', '1 working day after today'],
    [2, '2 ngày làm việc sau hôm nay', '2 working days after today'],
  ])('counts %i days left', async (daysLeft, vi, en) => {
    const postings = [{ round: 1, postedOn: '2019-10-25', lastDay: '2019-11-05', daysLeft }];
    const view = viewOf([posted()], { postings });
    expect(await wardPage(view, 'vi')).toContain(vi);
    expect(await wardPage(view, 'en')).toContain(en);
  });

  test('has the clock of each posting, and says until when objections are taken', async () => {
    const again = { round: 2, postedOn: '2019-10-31', lastDay: '2019-11-11', daysLeft: 8 };
    const { postings } = viewOf([]);
    const page = await wardPage(viewOf([posted()], { postings: [...postings, again] }), 'en');
    expect(page).toContain('Posted again');
    expect(page).toContain(
      'taken until the end of <b>05/11/2019</b> (households posted again: until the end of <b>11/11/2019</b>)',
    );
  });

  test('names villages with their counts and nobody', async () => {
    const households = [
      posted({ village: 'Tổ 1' }),
      posted({ village: 'Tổ 1', now: 'near-poor' }),
      posted({ village: 'Tổ 10', now: 'other', before: 'poor' }),
    ];
    const page = (await wardPage(viewOf(households), 'en')).replaceAll('\u00a0', ' ');
    expect(page).toContain('thon=1&amp;ngon-ngu=en"><bdi>Tổ 1</bdi> <small>1 poor, 1 near-poor</small>');
    expect(page).toContain('thon=2&amp;ngon-ngu=en"><bdi>Tổ 10</bdi> <small>1 not poor</small>');
    expect(page).not.toContain('Lò Văn Thử');
  });

  test('says that a list is empty', async () => {
    expect(await wardPage(viewOf([]), 'vi')).toContain('Danh sách này không có hộ nào');
  });

  test('says whom the list names, as the province chose', async () => {
    expect(await wardPage(viewOf([posted()]), 'vi')).toContain('nay không còn nữa');
    expect(await wardPage(viewOf([posted()], { include: 'all' }), 'vi')).toContain('Tất cả các hộ');
  });
});

describe('a list whose names are not shown online', () => {
  const households = [posted({ village: 'Tổ 1', head: '', ref: '' })];

  test('shows how many in each village, and leads to the form in words', async () => {
    const page = (await wardPage(viewOf(households, { online: 'counts' }), 'vi')).replaceAll('\u00a0', ' ');
    expect(page).toContain('<li><bdi>Tổ 1</bdi> <small>1 hộ');
    expect(page).not.toContain('thon=');
    expect(page).toContain('bo-sot">Gửi ý kiến về danh sách</a>');
  });

  test('or nothing but where it hangs, until when', async () => {
    const page = await wardPage(viewOf([], { online: 'off' }), 'vi');
    expect(page).toContain('niêm yết tại trụ sở xã');
    expect(page).toContain('05/11/2019');
    expect(page).not.toMatch(/Danh sách này không có hộ nào|Tổ 1/);
  });
});

describe('a village of the list', () => {
  test('says the result of each household and what it was before', async () => {
    const households = [posted(), posted({ before: 'poor' }), posted({ people: 1 })];
    const page = await villagePage(viewOf(households), first, 'en');
    expect(page).toContain('1. <bdi>Lò Văn Thử</bdi> <small>4 people</small>');
    expect(page).toContain('before: not poor');
    expect(page).toContain('as before');
    expect(page).toContain('1 person<');
  });

  test('has 200 households a page, numbered through', async () => {
    const view = viewOf(Array.from({ length: 401 }, () => posted()));
    const [one, three] = [
      await villagePage(view, first, 'vi'),
      await villagePage(view, { village: 1, page: 3 }, 'vi'),
    ];
    expect(one?.match(/<bdi>Lò/g)).toHaveLength(200);
    expect(one).toContain('href="/niem-yet/na-son-2019/02901?thon=1&amp;trang=3"');
    expect(three).toContain('401. <bdi>');
    expect(three).toContain('<b aria-current="page">3</b>');
  });

  test('is not there under another number', () => {
    const view = viewOf([posted()]);
    expect(villagePage(view, { village: 2, page: 1 }, 'vi')).toBeUndefined();
    expect(villagePage(view, { village: 1, page: 2 }, 'vi')).toBeUndefined();
  });
});

describe('what people wrote', () => {
  const hostile = [
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' autofocus onfocus='x",
    '</textarea><h1>x',
    '&lt;b&gt; &amp;',
    '${1+1} {{x}}',
  ];
  const all = async (name: string) => {
    const household = posted({ head: name, village: name });
    const view = viewOf([household], {
      ward: { code: '02901', name },
      campaign: { id: 'na-son-2019', title: name },
    });
    const form = {
      ...view,
      household,
      recheckedBy: '2019-10-30',
      form: name,
      again: { text: name, problem: 'long' as const },
    };
    const pages = [
      wardPage(view, 'vi'),
      villagePage(view, first, 'vi'),
      objectionPage(form, 'vi'),
      claimPage(
        {
          ...form,
          takesObjections: true,
          again: { kind: 'claim', name, village: name, text: name, problem: 'long' },
        },
        'vi',
      ),
      receiptPage(
        {
          ...view,
          receipt: name,
          kind: 'claim',
          receivedOn: '2019-10-30',
          state: { state: 'dismissed', reason: name },
          isNew: false,
        },
        'vi',
      ),
    ];
    return (await Promise.all(pages)).join('');
  };

  test.each(hostile)('is shown and never run or read as markup: %s', async (text) => {
    const plain = await all('Thử');
    const html = await all(text);
    // No tag and no attribute more than with a harmless name.
    expect(html.match(/<[a-z!/]/gi)).toHaveLength(plain.match(/<[a-z!/]/gi)?.length ?? 0);
    expect(html.match(/["]/g)).toHaveLength(plain.match(/["]/g)?.length ?? 0);
    expect(html).not.toMatch(/<(script|img)/i);
    expect(html).not.toContain("'");
  });

  test('keeps to its own place whatever its direction, and is shown as it was written', async () => {
    for (const name of ['\u202eThử', 'עברית', 'e\u0301\u0323\u0302Thử', 'T'.repeat(300)])
      expect(await all(name)).toContain(`<bdi>${name}</bdi>`);
  });

  test('keeps a first empty line of a text that comes back', async () => {
    const household = posted();
    const again = { text: '\nSai', problem: 'long' as const };
    const form = { ...viewOf([household]), household, form: 'f', again };
    expect(await objectionPage(form, 'vi')).toContain('>\n\nSai</textarea>');
  });
});

describe('every page', () => {
  test('stands without a script, an inline style or anything of another site', async () => {
    const household = posted();
    const form = { ...viewOf([household]), household, form: 'f' };
    for (const page of [wardPage(form, 'vi'), villagePage(form, first, 'vi'), objectionPage(form, 'en')]) {
      const html = (await page) ?? '';
      expect(html).not.toMatch(/<script|<style|\sstyle=|https?:|\/\//);
      expect(html).toContain('noindex');
    }
  });

  test('switches the language by a link, and remembers it in all others', async () => {
    const household = posted();
    const form = { ...viewOf([household]), household, form: 'f' };
    const english = await objectionPage(form, 'en');
    const addresses = [...english.matchAll(/(?:href|action)="(\/niem-yet\/[^"]*)"/g)].map(([, to]) => to);
    const back = `/niem-yet/na-son-2019/02901/khieu-nai?ho=${household.ref}`;
    expect(addresses.filter((to) => !to?.includes('ngon-ngu=en'))).toEqual([back]);
    expect(english).toContain('<input type="hidden" name="ngon-ngu" value="en">');
    expect(await objectionPage(form, 'vi')).toContain(`hreflang="en" href="${back}&amp;ngon-ngu=en"`);
  });
});
