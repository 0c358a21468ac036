import { stat } from 'node:fs/promises';
import type { Host } from '../../local/host/host.ts';
import type { Meter } from './meter.ts';

/**
 * Counts files and mails of a host. Its ports are the very objects that every step is given, so that exchanging two
 * of them here counts for all.
 */
export function meterFilesAndMail({ ports }: Host, meter: Meter): void {
  const { files, mail } = ports;
  async function* counted(bytes: AsyncIterable<Uint8Array>) {
    for await (const part of bytes) {
      meter.add('putBytes', part.length);
      yield part;
    }
  }
  const metered: Pick<Host['ports'], 'files' | 'mail'> = {
    mail: {
      send(message) {
        meter.add('mails', 1);
        return mail.send(message);
      },
    },
    files: {
      ...files,
      put(key, bytes) {
        meter.add('puts', 1);
        meter.add('putBytes', bytes.length);
        return files.put(key, bytes);
      },
      async putFile(key, path) {
        meter.add('puts', 1);
        meter.add('putBytes', (await stat(path)).size);
        return files.putFile(key, path);
      },
      fetch(key) {
        meter.add('gets', 1);
        return files.fetch(key);
      },
      has(key) {
        meter.add('gets', 1);
        return files.has(key);
      },
      receive(token, bytes) {
        meter.add('puts', 1);
        return files.receive(token, counted(bytes));
      },
    },
  };
  Object.assign(ports, metered);
}
