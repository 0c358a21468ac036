/** Keys that are hashes: of a code like an id number, of an id number, of a name, of a row. */
const hashed = /^[cinr]-[\w-]{16,}$/;

/** Whether a household's key is its code as the ward wrote it, and no hash. */
export const isReadableKey = (key: string): boolean => !hashed.test(key);
