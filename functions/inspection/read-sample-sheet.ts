import { requireWard } from '../../shared/campaign.ts';
import { workbookType } from '../batch/workbook-type.ts';
import { wardRead } from '../ward/ward-read.ts';
import { inspectionFor } from './inspection-for.ts';
import { sampleOfWard } from './sample-of-ward.ts';
import { sampleBook } from './sheet/sample-book.ts';

/** The workbook that inspectors take along: a ward's part of a sample, with room for what they find. */
export const readSampleSheet = wardRead('readSampleSheet', async ({ by, ref, campaign, input, ports }) => {
  const inspection = await inspectionFor({ by, campaign, ports }, input.inspection);
  const ward = requireWard(campaign, ref.ward);
  const sample = await sampleOfWard(inspection, ref, { campaign, ports });
  return {
    bytes: await sampleBook({ campaign, ward, inspection, sample }),
    type: workbookType,
    name: `Phiếu kiểm tra ${inspection.number} - ${ward.name}.xlsx`,
  };
});
