import type * as z from 'zod';
import type { Ports } from '../shared/ports.ts';

/** A step of work: checked input, ports, and what it answers. Lambda, HTTP, runner and tests call the same value. */
export type Task<In, Out> = (input: In, ports: Ports) => Promise<Out>;

/** Makes a step: its input is parsed before it runs, so that a step never sees what its schema does not allow. */
export const task =
  <Schema extends z.ZodType, Out>(
    Input: Schema,
    run: (input: z.infer<Schema>, ports: Ports) => Promise<Out>,
  ): Task<z.input<Schema>, Out> =>
  async (input, ports) =>
    run(Input.parse(input), ports);
