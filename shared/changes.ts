import * as z from 'zod';

/** Names one ward of one campaign. */
export const WardRef = z.object({ campaignId: z.string(), ward: z.string() });
export type WardRef = Readonly<z.infer<typeof WardRef>>;

/**
 * What somebody decided, with free text: minutes, objections, reasons. It may name people, so only those who may see
 * personal data see it, and it never enters a workflow.
 */
export const Decision = z.object({
  id: z.string(),
  campaignId: z.string(),
  ward: z.string(),
  kind: z.string(),
  at: z.string(),
  by: z.string(),
  body: z.record(z.string(), z.unknown()),
});
export type Decision = z.infer<typeof Decision>;

/** Work to do after the commit. */
export type Message =
  | {
      readonly kind: 'complete';
      readonly campaignId: string;
      readonly task: string;
      readonly output: Readonly<Record<string, string | number>>;
    }
  | {
      readonly kind: 'mail';
      readonly campaignId: string;
      readonly to: string;
      readonly subject: string;
      readonly text: string;
    };
