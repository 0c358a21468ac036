/** As many places, and as long names, as are recorded. */
const most = 50;
const longest = 200;

/** The places that are written one a line. */
export const placesIn = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** Whether they can be recorded as they are. */
export const arePlaces = (places: readonly string[]): boolean =>
  places.length > 0 && places.length <= most && places.every((place) => place.length <= longest);
