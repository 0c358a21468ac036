import type { StoredPorts } from '../../../shared/stored/stored-ports.ts';
import type { Vault } from '../../vault.ts';
import type { Dynamo } from './dynamo.ts';
import { dynamoAudit } from './dynamo-audit.ts';
import { dynamoBatches } from './dynamo-batches.ts';
import { dynamoCampaigns } from './dynamo-campaigns.ts';
import { dynamoChanges } from './dynamo-changes.ts';
import { dynamoDecisions } from './dynamo-decisions.ts';
import { dynamoInspections } from './dynamo-inspections.ts';
import { dynamoIntakes } from './dynamo-intakes.ts';
import { dynamoOutbox } from './dynamo-outbox.ts';
import { dynamoPairs } from './dynamo-pairs.ts';
import { dynamoReminders } from './dynamo-reminders.ts';
import { dynamoReports } from './dynamo-reports.ts';
import { dynamoTasks } from './dynamo-tasks.ts';
import { dynamoWards } from './dynamo-wards.ts';
import { sealer } from './format/pack.ts';
import { dynamoDuplicates } from './households/dynamo-duplicates.ts';
import { dynamoFindings } from './households/dynamo-findings.ts';
import { dynamoHouseholds } from './households/dynamo-households.ts';
import { dynamoSupport } from './households/dynamo-support.ts';
import { sealedLists } from './households/sealed-lists.ts';

/** The ports that are kept in the three tables. */
export type DynamoStores = StoredPorts;

/** All stores over the three tables. */
export function dynamoStores(dynamo: Dynamo, vault: Vault, now: () => Date): DynamoStores {
  const campaigns = dynamoCampaigns(dynamo);
  const { creationHashOf } = campaigns;
  const wards = dynamoWards(dynamo, creationHashOf);
  const seals = sealer(vault);
  return {
    campaigns,
    wards,
    batches: dynamoBatches(dynamo, seals),
    households: { ...dynamoHouseholds(dynamo, vault), duplicates: dynamoDuplicates(dynamo, wards) },
    support: dynamoSupport(sealedLists(dynamo, seals)),
    reports: dynamoReports(dynamo),
    inspections: dynamoInspections(dynamo, seals),
    intakes: dynamoIntakes(dynamo, seals),
    pairs: dynamoPairs(dynamo, seals),
    findings: dynamoFindings(dynamo, seals),
    decisions: dynamoDecisions(dynamo, seals),
    audit: dynamoAudit(dynamo),
    reminders: dynamoReminders(dynamo),
    changes: dynamoChanges({ dynamo, creationHashOf, sealer: seals, now }),
    outbox: dynamoOutbox(dynamo, now),
    tasks: dynamoTasks(dynamo),
  };
}
