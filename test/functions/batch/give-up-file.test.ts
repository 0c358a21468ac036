import { describe, expect, test } from 'vitest';
import * as steps from '../../../functions/steps.ts';
import { describeFinding } from '../../../shared/batch/findings/describe-finding.ts';
import { plainCampaign, surveyFile } from '../../examples.ts';
import { perform } from '../../perform.ts';
import { refusal } from '../../refusal.ts';
import { fourHouseholds } from '../ward/ward-at-work.ts';
import { inSurvey } from './in-survey.ts';

const given = { campaignId: plainCampaign.id, batchId: 'b-1' };

/** Only a file with findings is marked before anybody asks. */
const withError = surveyFile([...fourHouseholds, { code: 'h-9', name: 'Lý Văn Thử', b2: 33 }]);

describe('a file that takes too long', () => {
  test('is refused with its reason where it was not read', async () => {
    const { host, ward, open } = await inSurvey();
    await open();
    await steps.giveUpFile(given, host.ports);
    expect(await host.ports.batches.get(plainCampaign.id, 'b-1')).toMatchObject({
      status: 'refused',
      findings: { E002: 1 },
    });
    const [finding] = await host.ports.findings.list(plainCampaign.id, 'b-1');
    expect(describeFinding(finding!)).toMatchObject({ messageEn: expect.stringContaining('time') });
    expect((await ward.audit()).at(-1)).toMatchObject({ did: 'ingestBatch', by: 'rasoat' });
  });

  test('stays ready where only its marking was cut off, and says so', async () => {
    const { host, ward } = await inSurvey();
    await ward.send(withError, 'b-1', 'a.csv');
    // As if the program had stopped before the workbook was stored.
    host.db.prepare("DELETE FROM files WHERE key LIKE '%marked.xlsx'").run();
    await steps.giveUpFile(given, host.ports);
    expect(await host.ports.batches.get(plainCampaign.id, 'b-1')).toMatchObject({ status: 'ready' });
    await expect(perform('readMarked', { ...ward.asWard, batchId: 'b-1' }, host.ports)).rejects.toThrow(
      refusal('MarkingFailed'),
    );
  });

  test('that is marked stays as it is', async () => {
    const { host, ward } = await inSurvey();
    await ward.send(withError, 'b-1', 'a.csv');
    const { length } = await ward.audit();
    await steps.giveUpFile(given, host.ports);
    expect((await ward.audit()).length).toBe(length);
  });
});
