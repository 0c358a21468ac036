import { hash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import {
  districtOfficer,
  lowerVillage,
  observer,
  officerOf,
  southWard,
  upperVillage,
} from '../../examples.ts';
import { perform } from '../../perform.ts';
import { refusal } from '../../refusal.ts';
import { clientOf, sessionFor } from '../http/http-client.ts';
import { atWork, bringTo, launched } from '../ward/ward-at-work.ts';
import { recordedWard } from './recorded-ward.ts';

describe('the papers of a recorded ward', () => {
  test('are the decision with the poor and near-poor, and the publication with what a posting shows', async () => {
    const { text } = await recordedWard();
    const decision = await text({ kind: 'decision' });
    expect(decision).toContain('Công nhận 2 hộ nghèo (4 nhân khẩu) và 1 hộ cận nghèo (2 nhân khẩu)');
    expect(decision).toContain('Nông Thị Thử');
    expect(decision).not.toContain('Triệu Thị Thử');
    const publication = await text({ kind: 'publication' });
    expect(publication).toContain('DANH SÁCH CÔNG BỐ CÔNG KHAI');
    expect(publication).not.toContain('Triệu Thị Thử');
    for (const paper of [decision, publication]) expect(paper).not.toMatch(/012345678|1970/);
  });

  test('are the certificate of one household, or those of all that are due one', async () => {
    const { text } = await recordedWard();
    const one = await text({ kind: 'certificate', household: 'h-2' });
    expect(one).toContain('GIẤY CHỨNG NHẬN HỘ CẬN NGHÈO');
    expect(one).toContain('<td class="centre">1970</td>');
    expect(one.match(/<article>/g)).toHaveLength(1);
    const all = await text({ kind: 'certificate' });
    expect(all.match(/<article>/g)).toHaveLength(3);
    expect(all).not.toContain('Triệu Thị Thử');
    expect(all).not.toContain('012345678');
    const ofVillage = await text({ kind: 'certificate', village: lowerVillage });
    expect(ofVillage.match(/<article>/g)).toHaveLength(1);
    expect(ofVillage).toContain('Hoàng Văn Thử');
  });

  test('are the refusal with its reasons of whoever is neither poor nor near-poor', async () => {
    const { text } = await recordedWard();
    const paper = await text({ kind: 'refusal', household: 'h-4' });
    expect(paper).toContain('200 điểm, trên mức 150 điểm của chuẩn đối với khu vực nông thôn');
    expect(paper).toContain('10 điểm, dưới mốc 30 điểm');
  });

  test('are the list as it hung on the board, and the minutes of each village in two copies', async () => {
    const { text } = await recordedWard();
    const list = await text({ kind: 'posted-list' });
    expect(list).toContain('DANH SÁCH NIÊM YẾT CÔNG KHAI');
    expect(list).toMatch(/Niêm yết ngày \d\d\/\d\d\/2019, đến hết ngày \d\d\/\d\d\/2019/);
    expect(list).not.toContain('Triệu Thị Thử');
    const minutes = await text({ kind: 'minutes' });
    expect(minutes.match(/<article>/g)).toHaveLength(4);
    expect(minutes).toContain('Số người đồng ý: 10 trên 10 người dự họp');
    for (const paper of [list, minutes]) expect(paper).not.toMatch(/012345678|1970/);
  });

  test('refuses a paper that a household is not due, and a household that is not on the list', async () => {
    const { paper } = await recordedWard();
    await expect(paper({ kind: 'certificate', household: 'h-4' })).rejects.toThrow(refusal('PaperNotDue'));
    await expect(paper({ kind: 'refusal', household: 'h-1' })).rejects.toThrow(refusal('PaperNotDue'));
    await expect(paper({ kind: 'refusal', household: 'h-9' })).rejects.toThrow(refusal('HouseholdNotFound'));
  });

  test('refuses more than a file may hold', async () => {
    const host = await launched();
    const ward = atWork(host);
    await bringTo('survey', host, ward);
    await host.passTo('2019-10-08T09:00');
    const many = Array.from({ length: 1_001 }, (_, index) => {
      return { code: `n-${index}`, name: `Lò Văn Thử ${index}`, village: upperVillage };
    });
    await ward.upload(many, 'many');
    await bringTo('recorded', host, ward);
    await expect(perform('readPaper', { ...ward.asWard, kind: 'certificate' }, host.ports)).rejects.toThrow(
      refusal('TooManyPapers', { most: 1_000, count: 1_004 }),
    );
  });

  test('is a Word document by default, whose name holds nobody’s', async () => {
    const { paper } = await recordedWard();
    const { bytes, name, type } = await paper({ kind: 'certificate', household: 'h-1' });
    expect(name).toBe('Giấy chứng nhận - Xã Bắc Nà - 2019.docx');
    expect(type).toContain('wordprocessingml.document');
    expect(new TextDecoder().decode(bytes!.subarray(0, 2))).toBe('PK');
  });

  test('is shown by a browser under a policy that allows its own style alone', async () => {
    const { paper, text } = await recordedWard();
    const html = await text({ kind: 'decision' });
    const [, style = ''] = /<style>([\s\S]*?)<\/style>/.exec(html) ?? [];
    const { shownUnder = '' } = await paper({ kind: 'decision', format: 'html' });
    expect(shownUnder).toContain(`style-src 'sha256-${hash('sha256', style, 'base64')}'`);
    expect(shownUnder).toContain("default-src 'none'");
    expect(html).not.toMatch(/<script|style="/);
  });
});

describe('a paper over HTTP', () => {
  async function headersOf(format: 'docx' | 'html') {
    const { host, ward } = await recordedWard();
    const officer = clientOf(host, sessionFor(host, officerOf(ward.ref.ward)));
    const params = { campaign: ward.ref.campaignId, ward: ward.ref.ward };
    return (await officer('readPaper', { params, query: { kind: 'decision', format } })).headers;
  }

  test('is saved as a document under a policy that lets nothing of it run', async () => {
    expect(await headersOf('docx')).toMatchObject({
      'content-disposition': expect.stringMatching(/^attachment; filename\*=UTF-8''Quy%E1%BA%BFt/),
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
      'cache-control': 'no-store',
    });
  });

  test('is shown as a page that may hold its own style and nothing else', async () => {
    expect(await headersOf('html')).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-disposition': expect.stringMatching(/^inline; /),
      'content-security-policy': expect.stringMatching(
        /^default-src 'none'; style-src 'sha256-[\w+/]+=*'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'$/,
      ),
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    });
  });
});

describe('who may have papers, and when', () => {
  test('nobody before the ward is recorded: the refusal names its stage', async () => {
    const host = await launched();
    const ward = atWork(host);
    await bringTo('approval', host, ward);
    await expect(
      perform('readPaper', { ...ward.asWard, kind: 'decision' }, host.ports),
    ).rejects.toMatchObject({ name: 'WrongStage', params: { stage: 'approval', needs: 'recorded' } });
  });

  test('minutes from vetting on, open until the village has met, and then with what the meeting changed', async () => {
    const host = await launched();
    const ward = atWork(host);
    const minutes = async (village?: string) => {
      const asked = { kind: 'minutes', format: 'html', ...(village !== undefined && { village }) } as const;
      const { bytes } = await perform('readPaper', { ...ward.asWard, ...asked }, host.ports);
      return new TextDecoder().decode(bytes);
    };
    await bringTo('survey', host, ward);
    await expect(minutes()).rejects.toMatchObject({ name: 'WrongStage', params: { needs: 'vetting' } });
    await bringTo('vetting', host, ward);
    expect(await minutes(upperVillage)).toContain('☐');
    const changes = [{ household: 'h-2', set: { b1: 100 }, reason: 'Chấm nhầm điểm đất' }];
    const meeting = { village: upperVillage, attended: 40, agreed: 36, changes };
    await perform('recordMeeting', { ...ward.asWard, ...meeting }, host.ports);
    const met = await minutes(upperVillage);
    expect(met).toContain('Số người đồng ý: 36 trên 40 người dự họp');
    expect(met.match(/Chấm nhầm điểm đất/g)).toHaveLength(2);
    expect(await minutes(lowerVillage)).toContain('☐');
    await expect(minutes('Bản Lạ')).rejects.toThrow(refusal('UnknownVillage'));
  });

  test('minutes of a meeting with the results that it agreed, whatever a recheck changed later', async () => {
    const host = await launched();
    const ward = atWork(host);
    const ofUpper = { kind: 'minutes', village: upperVillage, format: 'html' } as const;
    const minutes = async () => {
      const { bytes } = await perform('readPaper', { ...ward.asWard, ...ofUpper }, host.ports);
      return new TextDecoder().decode(bytes);
    };
    await bringTo('posting', host, ward);
    const agreed = await minutes();
    await host.passTo('2019-10-25T09:00');
    await ward.post();
    await host.passTo('2019-10-28T09:00');
    await ward.object('h-1');
    await ward.resolve('h-1', 'changed', { b1: 152 });
    expect(await minutes()).toBe(agreed);
  });

  test('the list for the board once it is to be posted', async () => {
    const host = await launched();
    const ward = atWork(host);
    const list = () => perform('readPaper', { ...ward.asWard, kind: 'posted-list' }, host.ports);
    await bringTo('vetting', host, ward);
    await expect(list()).rejects.toMatchObject({ name: 'WrongStage', params: { needs: 'posting' } });
    await bringTo('posting', host, ward);
    await expect(list()).resolves.toMatchObject({ name: 'Danh sách niêm yết - Xã Bắc Nà - 2019.docx' });
  });

  test('those who may see personal data of the ward', async () => {
    const { host, ward } = await recordedWard();
    const read = (by: typeof observer) =>
      perform('readPaper', { ...ward.ref, by, kind: 'decision' }, host.ports);
    await expect(read(districtOfficer)).resolves.toMatchObject({ name: expect.any(String) });
    await expect(read(observer)).rejects.toThrow(refusal('NotAllowed'));
    await expect(read(officerOf(southWard))).rejects.toThrow(refusal('NotAllowed'));
  });
});
