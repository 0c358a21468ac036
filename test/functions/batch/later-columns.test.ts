import { randomBytes } from 'node:crypto';
import { describe, expect, inject, test } from 'vitest';
import { dynamoStores } from '../../../functions/aws/dynamo/dynamo-stores.ts';
import { vaultOf } from '../../../functions/vault.ts';
import { freshTables } from '../../dynamodb/fresh-tables.ts';
import { campaignWith } from '../../examples.ts';
import type { StoresOver } from '../../fresh-host.ts';
import { perform } from '../../perform.ts';
import { atWork, bringTo, launched } from '../ward/ward-at-work.ts';

const campaign = campaignWith({
  designations: [{ id: 'kho-khan', name: 'Hộ có hoàn cảnh khó khăn', labels: ['Hộ khó khăn'] }],
});
const bytes = (...lines: string[]) => new TextEncoder().encode(lines.join('\n'));

const whole = bytes(
  'Mã hộ;Chủ hộ;Ngày sinh;Giới tính;CCCD;Dân tộc;Thôn;Số nhân khẩu;B1;B2;Không có khả năng lao động;' +
    'Có người có công;Nguyên nhân;Hộ khó khăn;Nhu cầu hỗ trợ;Ghi chú',
  'H1;Lò Văn Thử;01/05/1970;Nam;012345678;Tày;Bản Trên;2;110;10;x;x;1; x;BHYT, vay vốn;Đi làm xa',
  'H2;Lò Thị Mẫu;02/05/1970;Nữ;;Nùng;Bản Trên;1;110;10;;;;;;',
);
const scored = bytes(
  'Chủ hộ;Ngày sinh;Giới tính;Thôn;Số nhân khẩu;B1;B2',
  'Lò Văn Thử;01/05/1970;Nam;Bản Trên;2;130;10',
  'Lò Thị Mẫu;02/05/1970;Nữ;Bản Trên;1;110;10',
);

/** A ward in its survey, over the stores of one host. */
async function inSurvey(storesOver?: StoresOver) {
  const host = await launched({ campaign, ...(storesOver && { storesOver }) });
  const ward = atWork(host, campaign);
  await bringTo('survey', host, ward);
  await host.passTo('2019-10-08T09:00');
  return { host, ward };
}

async function overDynamo() {
  const dynamo = await freshTables(inject('dynamodb'));
  return inSurvey((now) => dynamoStores(dynamo, vaultOf(randomBytes(32)), now));
}

describe.each([
  { stores: 'SQLite', open: () => inSurvey(), isThere: true },
  { stores: 'DynamoDB', open: overDynamo, isThere: Boolean(inject('dynamodb')) },
])('a file with fewer columns, over $stores', ({ open, isThere }) => {
  test.skipIf(!isThere)('changes what it says, as its preview shows, and leaves the rest', async () => {
    const { host, ward } = await open();
    await ward.send(whole, 'b-1');
    await ward.commit('b-1');
    const [before, other] = await ward.records();
    await ward.send(scored, 'b-2');
    const shown = await perform(
      'readPreview',
      { ...ward.asWard, batchId: 'b-2', kind: 'changed', from: 0, limit: 10 },
      host.ports,
    );
    expect(shown).toMatchObject({
      preview: { new: 0, changed: 1, unchanged: 1, missing: 0 },
      households: [
        {
          household: 'H1',
          differences: [
            { field: 'class', before: 'poor', after: 'near-poor' },
            { field: 'b1', before: 110, after: 130 },
          ],
        },
      ],
    });
    expect(await ward.commit('b-2')).toEqual(shown.preview);
    const { household } = before!.recorded!;
    expect(household).toMatchObject({
      ...{ code: 'H1', noLabour: true, merit: true, causes: [1], note: 'Đi làm xa' },
      ...{ designations: ['kho-khan'], needs: ['credit', 'health'] },
      head: { citizenId: '012345678', ethnicity: 'Tày' },
    });
    const [after, same] = await ward.records();
    expect(after?.recorded?.household).toEqual({ ...household, scores: { b1: 130, b2: 10 } });
    expect(same).toEqual(other);
  });
});
