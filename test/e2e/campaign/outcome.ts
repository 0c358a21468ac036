import * as z from 'zod';

/** To the hour: where a clock goes on while people act, they need some minutes. */
const Instant = z.string().transform((at) => at.slice(0, 13));

const Figures = z.object({
  classes: z.unknown(),
  movements: z.unknown(),
  households: z.int(),
  people: z.int(),
});
const Outcome = z.object({
  campaign: z.object({ id: z.string(), status: z.string(), closedOn: z.string() }),
  totals: Figures,
  wards: z.array(
    Figures.extend({
      code: z.string(),
      stage: z.string(),
      rounds: z.unknown(),
      stages: z.array(
        z.object({
          stage: z.string(),
          round: z.int(),
          openedAt: Instant,
          closedAt: Instant.optional(),
          outcome: z.string().optional(),
        }),
      ),
    }),
  ),
  duplicates: z.unknown(),
});

/** What a campaign's result says of households and stages, whoever worked on it. */
export const outcomeOf = (result: unknown): unknown => Outcome.parse(result);
