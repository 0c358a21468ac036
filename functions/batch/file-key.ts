import { badRequest } from '../../shared/problems/bad-request.ts';

const name = /^[A-Za-z0-9_-][A-Za-z0-9._-]{0,127}$/;

/** The names between a key's slashes. Refuses `BadRequest` unless all are plain: no `..`, hidden file or device name. */
export function namesOfKey(key: string): string[] {
  const names = key.split('/');
  if (key.length > 512 || !names.every((each) => name.test(each))) {
    throw badRequest(['file'], { vi: 'không phải khóa tệp', en: 'it is not a file’s key' });
  }
  return names;
}
