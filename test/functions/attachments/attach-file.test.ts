import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { phonePhoto, position, program, smallDocx, smallPdf, smallPng } from '../../attached-files.ts';
import { campaignWith, upperVillage } from '../../examples.ts';
import { perform } from '../../perform.ts';
import { refusal } from '../../refusal.ts';
import { stateOf } from '../ward/ward-at-work.ts';
import { metWard } from './attaching-ward.ts';

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const large = Buffer.concat([smallPdf, Buffer.alloc(3 * 1024 * 1024), Buffer.from('%%EOF')]);

describe('minutes of a meeting', () => {
  test('come back as they were attached, and are told in the story by their hash', async () => {
    const { ward, attach, list, read, meeting } = await metWard();
    const file = await attach(meeting, smallPdf, { name: 'Biên bản Bản Trên.pdf' });
    expect((await list()).files).toMatchObject([
      {
        file,
        to: meeting,
        name: 'Biên bản Bản Trên.pdf',
        type: 'pdf',
        bytes: smallPdf.length,
        content: sha256(smallPdf),
        by: ward.asWard.by.name,
        isFixed: false,
      },
    ]);
    const { bytes, name, type, shownUnder } = await read(file);
    expect(Buffer.from(bytes!).equals(smallPdf)).toBe(true);
    expect({ name, type, shownUnder }).toEqual({ name: 'Biên bản Bản Trên.pdf', type: 'application/pdf' });
    expect((await ward.audit()).at(-1)).toMatchObject({
      did: 'attachFile',
      detail: { file, of: 'meeting', village: upperVillage, type: 'pdf', content: sha256(smallPdf) },
    });
  });

  test('lie on the disk sealed, with the photo’s place taken out', async () => {
    const { host, attach, read, meeting } = await metWard();
    const file = await attach(meeting, phonePhoto, { name: 'anh.jpg' });
    const stored = readdirSync(join(host.folder, 'files'), { recursive: true })
      .map((name) => join(host.folder, 'files', String(name)))
      .filter((path) => statSync(path).isFile());
    expect(stored.some((path) => path.endsWith(file))).toBe(true);
    for (const path of stored) expect(readFileSync(path).includes('JFIF')).toBe(false);
    const { bytes, type, shownUnder } = await read(file);
    expect(Buffer.from(bytes!).includes(position)).toBe(false);
    expect({ type, shownUnder }).toEqual({
      type: 'image/jpeg',
      shownUnder: expect.stringContaining('sandbox'),
    });
  });

  test('may be replaced until the ward forwards its list, and each version is kept', async () => {
    const { ward, attach, list, read, meeting } = await metWard();
    const first = await attach(meeting, smallPdf);
    const second = await attach(meeting, smallDocx, { name: 'sua.docx', replaces: first });
    expect((await list()).files).toMatchObject([
      { file: first, replacedBy: second, content: sha256(smallPdf) },
      { file: second, content: sha256(smallDocx) },
    ]);
    expect(Buffer.from((await read(first)).bytes!).equals(smallPdf)).toBe(true);
    expect((await ward.audit()).at(-1)).toMatchObject({ detail: { replaces: first } });
    await expect(attach(meeting, smallPng, { replaces: first })).rejects.toThrow(
      refusal('AttachmentNotFound'),
    );
  });

  test('get a name with the ending of what they are, without a folder or an id number', async () => {
    const { attach, list, meeting } = await metWard();
    for (const name of ['../../bien-ban.pdf.exe', 'CCCD 012345678901.PNG', '.exe', 'Họp “Bản” 1.2']) {
      await attach(meeting, smallPng, { name });
    }
    expect((await list()).files.map(({ name }) => name)).toEqual([
      'bien-ban.png',
      'CCCD 0123 901.png',
      'tep.png',
      'Họp “Bản” 1.2.png',
    ]);
  });
});

describe('a file is refused that', () => {
  test.each([
    ['is a program under another name', program, 'AttachmentType', { types: 'PDF, Word (.docx), JPEG, PNG' }],
    ['is too large', large, 'AttachmentTooLarge', { megabytes: 3 }],
  ] as const)('%s, and nothing changes', async (_, bytes, name, params) => {
    const { ward, attach, meeting } = await metWard();
    const before = await stateOf(ward);
    await expect(attach(meeting, bytes)).rejects.toThrow(refusal(name, params));
    expect(await stateOf(ward)).toEqual(before);
  });

  test('is larger or one more than the campaign allows', async () => {
    const campaign = campaignWith({ attachments: { megabytes: 0.5, files: 2 } });
    const { attach, list, meeting } = await metWard(campaign);
    expect((await list()).limits).toEqual({ bytes: 512 * 1024, files: 2 });
    const halfMore = Buffer.concat([smallPdf, Buffer.alloc(512 * 1024), Buffer.from('%%EOF')]);
    await expect(attach(meeting, halfMore)).rejects.toThrow(
      refusal('AttachmentTooLarge', { megabytes: 0.5 }),
    );
    const first = await attach(meeting, smallPdf);
    await attach(meeting, smallPng);
    await expect(attach(meeting, smallDocx)).rejects.toThrow(refusal('TooManyAttachments', { most: 2 }));
    await attach(meeting, smallDocx, { replaces: first });
    expect((await list()).files).toHaveLength(3);
  });

  test('belongs to no meeting of the ward', async () => {
    const { attach, meeting } = await metWard();
    const other = { ...meeting, village: 'Bản Lạ' } as const;
    await expect(attach(other, smallPdf)).rejects.toThrow(refusal('MeetingNotFound'));
    const unposted = { kind: 'posting', round: 1 } as const;
    await expect(attach(unposted, smallPdf)).rejects.toThrow(refusal('NotPosted'));
  });
});

describe('the same request again', () => {
  test('attaches once, and with another file is refused', async () => {
    const { attach, list, meeting } = await metWard();
    await attach(meeting, smallPdf, { request: 'dinh-kem-1' });
    await attach(meeting, smallPdf, { request: 'dinh-kem-1' });
    expect((await list()).files).toHaveLength(1);
    await expect(attach(meeting, smallPng, { request: 'dinh-kem-1' })).rejects.toThrow(
      refusal('RequestReused'),
    );
  });

  test('of two who replace one file at once, one wins', async () => {
    const { attach, list, meeting } = await metWard();
    const replaces = await attach(meeting, smallPdf);
    const tries = await Promise.allSettled([
      attach(meeting, smallPng, { replaces }),
      attach(meeting, smallDocx, { replaces }),
    ]);
    expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const { files } = await list();
    expect(files.filter(({ replacedBy }) => replacedBy === undefined)).toHaveLength(1);
  });
});

test('a file that a program no longer finds is named as missing', async () => {
  const { host, ward, attach, meeting } = await metWard();
  const file = await attach(meeting, smallPdf);
  host.db.prepare('DELETE FROM files').run();
  const asked = { ...ward.asWard, file };
  await expect(perform('readAttachment', asked, host.ports)).rejects.toThrow(refusal('FileNotFound'));
  await expect(perform('readAttachment', { ...asked, file: 'ab'.repeat(16) }, host.ports)).rejects.toThrow(
    refusal('AttachmentNotFound'),
  );
});
