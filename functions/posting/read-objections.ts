import type { Decision } from '../../shared/changes.ts';
import { viewOfObjection } from '../../shared/ward/publication.ts';
import { publicationOf } from '../../shared/ward/ward-review.ts';
import { wardRead } from '../ward/ward-read.ts';

/** The ward's objections with their texts, open ones first. */
export const readObjections = wardRead('readObjections', async ({ ref, ports }) => {
  const review = await ports.wards.get(ref);
  const { objections } = publicationOf(review);
  const filed = (await ports.decisions.list(ref)).filter(
    ({ kind }) => kind === 'fileObjection' || kind === 'accept',
  );
  const withTexts = await Promise.all(
    objections.map(async (objection) => {
      const record = await ports.households.record(ref, review.generations, objection.household);
      const { head, village } = record?.recorded?.household ?? {};
      const said = saidIn(objection, filed);
      return {
        ...viewOfObjection(objection),
        head: head?.name ?? said.name,
        village: village ?? objection.claim?.village,
        text: said.text,
      };
    }),
  );
  return { objections: withTexts.toSorted((a, b) => Number(!!a.resolvedAt) - Number(!!b.resolvedAt)) };
});

/** What its paper says, or what those say whose objections were accepted into it. */
function saidIn(
  { household, objectedAt }: { readonly household: string; readonly objectedAt: string },
  filed: readonly Decision[],
): { readonly name?: string; readonly text?: string } {
  const own = filed.filter(
    ({ at, body }) => (body.objectedAt ?? at) === objectedAt && body.household === household,
  );
  const texts = own.map(({ body }) => body.text).filter((text) => typeof text === 'string');
  const name = own.map(({ body }) => body.name).find((each) => typeof each === 'string');
  return { ...(name && { name }), ...(texts.length > 0 && { text: texts.join('\n\n') }) };
}
