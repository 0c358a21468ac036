import type { Position } from '../../shared/attachments/position.ts';

/** Two numbers with a comma, a semicolon or blanks between them; with a comma inside numbers only in the last two cases. */
const pairs = [
  /^(-?\d+(?:\.\d+)?)°?\s*[,;\s]\s*(-?\d+(?:\.\d+)?)°?$/,
  /^(-?\d+,\d+)°?\s*(?:;|,?\s)\s*(-?\d+,\d+)°?$/,
];

/** The position in a text as telephones and maps write it, latitude first. Undefined for anything else. */
export function coordinatesIn(text: string): Pick<Position, 'latitude' | 'longitude'> | undefined {
  for (const pair of pairs) {
    const [, latitude, longitude] = pair.exec(text.trim()) ?? [];
    if (latitude && longitude) return { latitude: numberIn(latitude), longitude: numberIn(longitude) };
  }
  return undefined;
}

/** Whether the longitude was written first, as far as that can be told: no latitude is beyond 90 degrees. */
export const areSwapped = ({ latitude, longitude }: Pick<Position, 'latitude' | 'longitude'>): boolean =>
  Math.abs(latitude) > 90 && Math.abs(longitude) <= 90;

const numberIn = (text: string): number => Number(text.replace(',', '.'));

/** The same text for a position. Five decimals are a metre. */
export const coordinatesText = ({ latitude, longitude }: Position): string =>
  `${latitude.toFixed(5)}, ${longitude.toFixed(5)}`;
