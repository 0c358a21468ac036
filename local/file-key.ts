import { join } from 'node:path';
import { problem, Refusal } from '../shared/errors.ts';

const segment = /^[A-Za-z0-9_-][A-Za-z0-9._-]{0,127}$/;

/**
 * Where a key's file lies. Only plain names between slashes are a key: nothing climbs out of the folder, hides,
 * or means a device. Refuses `BadRequest`.
 */
export function pathOfKey(folder: string, key: string): string {
  const segments = key.split('/');
  if (key.length > 512 || !segments.every((each) => segment.test(each))) {
    throw new Refusal('BadRequest', { place: 'file', ...problem('không phải khóa tệp', 'not a file key') });
  }
  return join(folder, ...segments);
}
