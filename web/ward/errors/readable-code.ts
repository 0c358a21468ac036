/** Keys that are hashes: of a code like an id number, of an id number, of a name, of a row. */
const hashed = /^[cinr]-[\w-]{16,}$/;

/** A household's code as the ward wrote it; undefined where its key is a hash. */
export const readableCode = (key: string): string | undefined => (hashed.test(key) ? undefined : key);
