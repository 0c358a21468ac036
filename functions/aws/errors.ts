/** Whether AWS answered with an error of one of these names; the classes differ by client, the names do not. */
export const isNamed = (error: unknown, ...names: readonly string[]): boolean =>
  error instanceof Error && names.includes(error.name);

/** Waits for a call and says whether it was done; false when AWS answered with an error of one of these names. */
export async function isDone(call: Promise<unknown>, ...names: readonly string[]): Promise<boolean> {
  try {
    await call;
    return true;
  } catch (error) {
    if (isNamed(error, ...names)) return false;
    throw error;
  }
}
