import type { Decision } from '../../shared/changes.ts';
import type { Objection } from '../../shared/ward/publication.ts';

/**
 * What the papers say, and what came in and was accepted, that one recheck of a household answers. A claim was accepted
 * under its receipt where its household had no key yet.
 */
export function saidIn(
  { household, objectedAt, claim }: Pick<Objection, 'household' | 'objectedAt' | 'claim'>,
  decisions: readonly Decision[],
): readonly Decision[] {
  return decisions.filter(
    ({ kind, at, body }) =>
      (kind === 'fileObjection' || kind === 'accept') &&
      (body.objectedAt ?? at) === objectedAt &&
      (body.household === household || (claim !== undefined && body.household === claim.receipt)),
  );
}
