import * as z from 'zod';

export const Role = z.enum(['province', 'district', 'ward', 'observer']);
export type Role = z.infer<typeof Role>;

/**
 * Who acts: an account's name, its role, the code of the area in which it has the role, and that of the province which
 * the area belongs to. Another province's campaign may name an area of the same code: nobody has rights there by it.
 */
export const Actor = z.object({
  name: z.string(),
  role: Role,
  area: z.string(),
  /** Empty where it is not known: such an account has no rights. */
  province: z.string().default(''),
});
export type Actor = z.infer<typeof Actor>;
