import type * as z from 'zod';
import type { Ports } from '../shared/ports.ts';

/** A step that a workflow, a schedule or a queue calls. Lambda, the runner on one machine and tests call the same value. */
export type ProcessStep<In, Out> = (input: In, ports: Ports) => Promise<Out>;

/** Makes a step that parses its input before it runs. */
export const processStep =
  <Schema extends z.ZodType, Out>(
    Input: Schema,
    run: (input: z.infer<Schema>, ports: Ports) => Promise<Out>,
  ): ProcessStep<z.input<Schema>, Out> =>
  async (input, ports) =>
    run(Input.parse(input), ports);
