import { workbookType } from '../../functions/batch/workbook-type.ts';
import { villagesOf, writeList } from '../../functions/files/template/make-template.ts';
import { wardRead } from '../../functions/ward/ward-read.ts';
import { requireWard, wardsOf } from '../../shared/campaign.ts';
import { demoEntries } from './demo-entries.ts';
import { surveyedValues, withMistakes } from './demo-values.ts';

/**
 * A survey file of a demo's ward to try the upload with, made of what the ward has still to do. After the corrected one
 * nothing is missing or rejected.
 */
export const readDemoFile = wardRead('readDemoFile', async ({ ref, campaign, input, ports }) => {
  const ward = requireWard(campaign, ref.ward);
  const entries = await demoEntries(ref, ward, ports);
  const right = surveyedValues(entries, ward, campaign);
  const other = wardsOf(campaign).find(({ code }) => code !== ward.code);
  const isRight = input.kind === 'corrected';
  const households = isRight ? right : withMistakes(right, campaign, other?.code);
  const bytes = await writeList({ campaign, ward, villages: villagesOf(ward, entries), households });
  const name = `${isRight ? 'Danh sách đã sửa' : 'Danh sách có lỗi'} - ${ward.name}.xlsx`;
  return { bytes, type: workbookType, name };
});
