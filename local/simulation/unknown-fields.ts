/** The column of needs is always read, so a campaign has nothing to set of it; format 1 names it among the parts all the same. */
const withoutSettings: readonly string[] = ['needs'];

/**
 * The places of the fields that a JSON has and its schema does not know, such as `areas.1.setings`: those that are gone
 * from what the schema made of it.
 */
export const unknownFields = (json: unknown, parsed: unknown): string[] =>
  fieldsGone(json, parsed, []).filter((place) => !withoutSettings.includes(place));

function fieldsGone(given: unknown, kept: unknown, path: readonly string[]): string[] {
  if (typeof given !== 'object' || given === null || typeof kept !== 'object' || kept === null) return [];
  return Object.entries(given).flatMap(([name, value]) => {
    const place = [...path, name];
    if (!Object.hasOwn(kept, name)) return [place.join('.')];
    return fieldsGone(value, (kept as Readonly<Record<string, unknown>>)[name], place);
  });
}
