import type { Decision } from '../../shared/changes.ts';
import { viewOfObjection } from '../../shared/ward/publication.ts';
import { publicationOf } from '../../shared/ward/ward-review.ts';
import { wardRead } from '../ward/ward-read.ts';
import { saidIn } from './said-in.ts';

/** The ward's objections with their texts, open ones first. */
export const readObjections = wardRead('readObjections', async ({ ref, ports }) => {
  const review = await ports.wards.get(ref);
  const { objections } = publicationOf(review);
  const decisions = await ports.decisions.list(ref);
  const withTexts = await Promise.all(
    objections.map(async (objection) => {
      const record = await ports.households.record(ref, review.generations, objection.household);
      const { head, village } = record?.recorded?.household ?? {};
      const said = wordsOf(saidIn(objection, decisions));
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

/** The first name that is given, and all texts. */
function wordsOf(said: readonly Decision[]): { readonly name?: string; readonly text?: string } {
  const texts = said.map(({ body }) => body.text).filter((text) => typeof text === 'string');
  const name = said.map(({ body }) => body.name).find((each) => typeof each === 'string');
  return { ...(name && { name }), ...(texts.length > 0 && { text: texts.join('\n\n') }) };
}
