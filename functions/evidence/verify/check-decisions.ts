import { canonical } from '../../../shared/audit.ts';
import type { PackProblem } from '../../../shared/evidence/pack-problem.ts';
import { sha256 } from '../../signing/sha256.ts';
import type { PackContent } from './pack-content.ts';

/** Each decision is the one that its event was hashed from, and each event of a decision has one. */
export function checkDecisions({ audit, decisions }: PackContent): PackProblem[] {
  if (!audit || !decisions) return [];
  const events = new Map(
    audit
      .filter(({ detail }) => detail.decision !== undefined)
      .map((event) => [event.detail.decision, event]),
  );
  const known = new Map(decisions.map((decision) => [decision.id, decision]));
  const missing = [...events.keys()].filter((id) => !known.has(String(id))).map(String);
  const twice = decisions.filter((decision) => known.get(decision.id) !== decision);
  const wrong = [...known.values()].flatMap((decision): PackProblem[] => {
    const { id, kind, at, by, ward, campaignId, body } = decision;
    const event = events.get(id);
    if (!event) return [{ kind: 'decisionAdded', decision: id }];
    const isSame =
      event.detail.sha256 === sha256(canonical(body)) &&
      event.did === kind &&
      event.at === at &&
      event.by === by &&
      event.ward === ward &&
      event.campaignId === campaignId;
    return isSame ? [] : [{ kind: 'decisionChanged', decision: id }];
  });
  return [
    ...missing.map((decision) => ({ kind: 'decisionMissing', decision }) as const),
    ...twice.map(({ id }) => ({ kind: 'decisionAdded', decision: id }) as const),
    ...wrong,
  ];
}
