import { describe, expect, test } from 'vitest';
import { isHead, isMemberRelation } from '../../../../shared/batch/rows/relations.ts';

describe('a relation', () => {
  test.each(['Chủ hộ', 'Chu ho', 'CHỦ HỘ', 'CH', 'Là chủ hộ', '1. Chủ hộ', 'Chủ hộ mới', 'Chủ hộ (đã mất)'])(
    'says head: %s',
    (relation) => {
      expect([isHead(relation), isMemberRelation(relation)]).toEqual([true, false]);
    },
  );

  test.each(['Vợ', 'vo', 'Con trai', 'Chú họ', 'Chú', 'Bà ngoại', 'Con dâu', 'Ở nhờ', 'Vợ chủ hộ', 3, '02'])(
    'says member: %s',
    (relation) => {
      expect([isHead(relation), isMemberRelation(relation)]).toEqual([false, true]);
    },
  );

  test.each(['Bản thân', 'Chủ', 'C.hộ', 'x', 1])('says neither: %s', (relation) => {
    expect([isHead(relation), isMemberRelation(relation)]).toEqual([false, false]);
  });
});
