import type { Position } from './position.ts';

/** What is kept of a position. */
interface Feature {
  readonly type: 'Feature';
  readonly id: string;
  readonly geometry: { readonly type: 'Point'; readonly coordinates: readonly [number, number] };
  readonly properties: { readonly accuracy?: number | undefined };
}

/**
 * A position as the file that is kept of it: GeoJSON, which programs for maps read. A random `id` keeps whoever knows the
 * file's hash, which observers do, from finding the position by trying all that there are in a ward.
 */
export function geoJsonOf({ latitude, longitude, accuracy }: Position, id: string): string {
  const feature: Feature = {
    type: 'Feature',
    id,
    geometry: { type: 'Point', coordinates: [longitude, latitude] },
    properties: { accuracy },
  };
  return `${JSON.stringify(feature)}\n`;
}

/** The position in such a file. */
export function positionIn({ geometry, properties }: Feature): Position {
  const [longitude, latitude] = geometry.coordinates;
  return { latitude, longitude, accuracy: properties.accuracy };
}
