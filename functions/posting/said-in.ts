import type { Decision } from '../../shared/changes.ts';

/** What the papers say, and what came in and was accepted, that one recheck of a household answers. */
export function saidIn(
  { household, objectedAt }: { readonly household: string; readonly objectedAt: string },
  decisions: readonly Decision[],
): readonly Decision[] {
  return decisions.filter(
    ({ kind, at, body }) =>
      (kind === 'fileObjection' || kind === 'accept') &&
      (body.objectedAt ?? at) === objectedAt &&
      body.household === household,
  );
}
