import { describe, expect, test } from 'vitest';
import { uploadWindow } from '../../../web/ward/upload-window.ts';
import { wardDetail } from './ward-detail.ts';

const openOn = (today: string, ...rest: Parameters<typeof wardDetail>) =>
  uploadWindow({ ...wardDetail(...rest), today }).is;

describe('whether a ward may send a file', () => {
  test('in the survey window, with both of its ends', () => {
    expect(openOn('2019-10-06')).toBe('early');
    expect(openOn('2019-10-07')).toBe('open');
    expect(openOn('2019-12-15')).toBe('open');
    expect(openOn('2019-12-16')).toBe('over');
  });

  test('until the end of its own extension', () => {
    expect(openOn('2019-12-16', { extensions: { survey: '2019-12-16' } })).toBe('open');
  });

  test('until meetings are due while villages are scored again', () => {
    const villages = [{ name: 'Thôn Một', households: 3, state: 'reopened' as const }];
    expect(openOn('2019-12-20', { villages })).toBe('open');
    expect(openOn('2019-12-21', { villages })).toBe('over');
  });

  test('until meetings are due while a household that was voted down and removed may come back', () => {
    expect(openOn('2019-12-20', { votedDownGone: 1 })).toBe('open');
    expect(openOn('2019-12-21', { votedDownGone: 1 })).toBe('over');
  });

  test('in no other stage, and not after the campaign has closed', () => {
    expect(openOn('2019-11-06', { ward: { stage: 'vetting' } })).toBe('shut');
    expect(openOn('2019-11-06', { campaign: { status: 'closed' } })).toBe('shut');
  });
});
