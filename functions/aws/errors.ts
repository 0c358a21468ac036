/** Whether AWS answered with an error of one of these names. Each client has its own error classes; the names agree. */
export const isNamed = (error: unknown, ...names: readonly string[]): boolean =>
  error instanceof Error && names.includes(error.name);

/** Waits for a call; false if it failed with an error of one of these names. Throws any other error. */
export async function succeeds(call: Promise<unknown>, ...unless: readonly string[]): Promise<boolean> {
  try {
    await call;
    return true;
  } catch (error) {
    if (isNamed(error, ...unless)) return false;
    throw error;
  }
}
