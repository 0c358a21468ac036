import { describe, expect, test } from 'vitest';
import { smallDocx, smallPdf, smallPng } from '../../attached-files.ts';
import { lowerVillage, observer } from '../../examples.ts';
import { perform } from '../../perform.ts';
import { refusal } from '../../refusal.ts';
import { meetingOf, metWard, postedWard } from './attaching-ward.ts';

describe('a file that was attached by mistake', () => {
  test('is taken off with a reason, and kept', async () => {
    const { ward, attach, detach, list, read, meeting } = await metWard();
    const file = await attach(meeting, smallPdf);
    await expect(detach(file, '  ')).rejects.toThrow(refusal('ReasonMissing'));
    await detach(file, 'Biên bản của thôn khác');
    expect((await list()).files).toMatchObject([{ file, detached: { reason: 'Biên bản của thôn khác' } }]);
    expect(Buffer.from((await read(file)).bytes!).equals(smallPdf)).toBe(true);
    expect((await ward.audit()).at(-1)).toMatchObject({ did: 'detachFile', detail: { file, of: 'meeting' } });
    await expect(detach(file)).rejects.toThrow(refusal('AttachmentNotFound'));
  });
});

describe('once the ward has forwarded its list', () => {
  test('minutes stand, and what is missing may be added', async () => {
    const { ward, attach, detach, list, meeting } = await metWard();
    const file = await attach(meeting, smallPdf);
    await ward.meet(lowerVillage);
    await ward.forward();
    await expect(detach(file)).rejects.toThrow(refusal('AttachmentFixed'));
    await expect(attach(meeting, smallDocx, { replaces: file })).rejects.toThrow(refusal('AttachmentFixed'));
    const late = await attach(await meetingOf(ward, lowerVillage), smallPng);
    expect((await list()).files).toMatchObject([
      { file, isFixed: true },
      { file: late, isFixed: true },
    ]);
  });
});

describe('proof of a posting', () => {
  test('is photos beside the places, replaced while the list hangs, and added until it is final', async () => {
    const { host, ward, attach, detach, list, posting } = await postedWard();
    const first = await attach(posting, smallPng, { name: 'bang-tin.png' });
    const second = await attach(posting, smallPng, { replaces: first });
    await detach(second);
    const third = await attach(posting, smallPng);
    expect(await list()).toMatchObject({
      isOpen: true,
      postings: [{ round: 1, places: ['Trụ sở UBND xã'] }],
      files: [{ replacedBy: second }, { detached: {} }, { file: third, to: posting, isFixed: false }],
    });
    await host.passTo('2019-11-06T08:00');
    expect((await ward.review()).stage).toBe('approval');
    await expect(detach(third)).rejects.toThrow(refusal('AttachmentFixed'));
    await attach(posting, smallPng);
    await ward.approve();
    expect((await list()).isOpen).toBe(false);
    await expect(attach(posting, smallPng)).rejects.toThrow(refusal('AttachingOver'));
  });

  test('is seen by those above, but not by observers', async () => {
    const { host, ward, attach, posting } = await postedWard();
    const file = await attach(posting, smallPng);
    const asked = { ...ward.approver, file };
    expect((await perform('readAttachment', asked, host.ports)).type).toBe('image/png');
    for (const name of ['readAttachment', 'readAttachments'] as const) {
      await expect(perform(name, { ...asked, by: observer }, host.ports)).rejects.toThrow(
        refusal('NotAllowed'),
      );
    }
  });
});
