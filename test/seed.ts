/** The seed of all randomness of this run: `TEST_SEED` repeats a run, else its config draws one from the clock. */
export const seed = Number(process.env.TEST_SEED ?? Date.now() % 2 ** 31);

/** Draws numbers from 0 up to 1, the same ones for the same seed (mulberry32). */
export function randomFrom(start: number): () => number {
  let state = start >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
