import { batchIn, viewOfBatch } from '../batch/batch-view.ts';
import { commitBatch } from '../batch/commit-batch.ts';
import { makeTemplate } from '../batch/make-template.ts';
import { readFindings } from '../batch/read-findings.ts';
import { readMarked } from '../batch/read-marked.ts';
import { receiveBatch } from '../batch/receive-batch.ts';
import type { Api } from './http-types.ts';

type Routes = 'makeTemplate' | 'openBatch' | 'listFindings' | 'readMarked' | 'commitBatch';

/** A ward's survey files: the routes that read and write them. */
export const batchApi: Pick<Api, Routes> = {
  makeTemplate: ({ params: { campaign: campaignId, ward } }, ports) =>
    makeTemplate({ campaignId, ward }, ports),
  /** The answer's `upload` is where the file goes: as a form with its `fields` first and the file last. */
  async openBatch({ params, body, by, request }, ports) {
    const input = { campaignId: params.campaign, ward: params.ward, by };
    const id = request ?? crypto.randomUUID();
    const { batch, upload } = await receiveBatch({ ...input, ...body, request: id }, ports);
    return { batch: viewOfBatch(batch), upload };
  },
  listFindings: ({ params, query }, ports) => readFindings({ ...idsOf(params), ...query }, ports),
  readMarked: ({ params }, ports) => readMarked(idsOf(params), ports),
  async commitBatch({ params, by, request }, ports) {
    const { campaignId, ward, batchId } = idsOf(params);
    await commitBatch({ campaignId, ward, batchId, by, request }, ports);
    return viewOfBatch(await batchIn(params, ports));
  },
};

const idsOf = (params: Parameters<typeof batchIn>[0]) => ({
  campaignId: params.campaign,
  ward: params.ward,
  batchId: params.batch,
});
