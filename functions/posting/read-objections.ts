import type { Decision } from '../../shared/changes.ts';
import { publicationOf } from '../../shared/ward/ward-review.ts';
import { task } from '../task.ts';
import { WardPlace } from '../ward/ward-place.ts';

/** The ward's objections with what was said, open ones first. */
export const readObjections = task(WardPlace, async (ref, { wards, decisions, households }) => {
  const review = await wards.get(ref);
  const { objections } = publicationOf(review);
  const filed = (await decisions.list(ref)).filter(({ kind }) => kind === 'fileObjection');
  const told = await Promise.all(
    objections.map(async (objection) => {
      const record = await households.record(ref, review.generations, objection.household);
      const { head, village } = record?.recorded?.household ?? {};
      return { ...objection, head: head?.name, village, text: textOf(objection, filed) };
    }),
  );
  return { objections: told.toSorted((a, b) => Number(!!a.resolvedAt) - Number(!!b.resolvedAt)) };
});

const textOf = (
  { household, objectedAt }: { readonly household: string; readonly objectedAt: string },
  filed: readonly Decision[],
): unknown => filed.find(({ at, body }) => at === objectedAt && body.household === household)?.body.text;
