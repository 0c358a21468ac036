import * as z from 'zod';

/** A village's former name, and the village that it is part of or called now. */
export const Successor = z.object({ from: z.string().min(1), to: z.string().min(1), at: z.string() });
export type Successor = z.infer<typeof Successor>;
