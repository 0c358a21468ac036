import { describe, expect, test } from 'vitest';
import { signedPaperText } from '../../../shared/papers/signed-paper-text.ts';

describe('a signed paper in words', () => {
  test('has its number, its day and who signed it, as far as they are known', () => {
    const whole = {
      paperNumber: '12/QĐ-UBND',
      paperOn: '2019-12-10',
      signer: 'Nông Văn Ký',
      signerTitle: 'Phó Chủ tịch',
    };
    expect(signedPaperText(whole)).toEqual({
      vi: 'văn bản số 12/QĐ-UBND ngày 10/12/2019, Nông Văn Ký (Phó Chủ tịch) ký',
      en: 'paper no. 12/QĐ-UBND of 10/12/2019, signed by Nông Văn Ký (Phó Chủ tịch)',
    });
    expect(signedPaperText({ paperOn: '2019-12-10' })?.vi).toBe('văn bản ngày 10/12/2019');
    expect(signedPaperText({ signerTitle: 'Chủ tịch' })?.en).toBe('signed by Chủ tịch');
    expect(signedPaperText({})).toBeUndefined();
  });
});
