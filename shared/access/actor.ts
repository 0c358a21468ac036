import * as z from 'zod';

export const Role = z.enum(['province', 'district', 'ward', 'observer']);
export type Role = z.infer<typeof Role>;

/** Who acts: an account's name, its role, and the code of the area in which it has the role. */
export const Actor = z.object({ name: z.string(), role: Role, area: z.string() });
export type Actor = z.infer<typeof Actor>;
