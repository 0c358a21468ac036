import { stat } from 'node:fs/promises';
import type { Host } from '../../local/host/host.ts';
import type { Meter } from './meter.ts';

/** Counts the files and mails of a host. All steps share its `ports` object, so replacing two ports counts for all. */
export function meterFilesAndMail({ ports }: Host, meter: Meter): void {
  Object.assign(ports, { files: meteredFiles(ports.files, meter), mail: meteredMail(ports.mail, meter) });
}

const meteredMail = (mail: Host['ports']['mail'], meter: Meter): Host['ports']['mail'] => ({
  send(message) {
    meter.add('mails', 1);
    return mail.send(message);
  },
});

const meteredFiles = (files: Host['ports']['files'], meter: Meter): Host['ports']['files'] => ({
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
    return files.receive(token, counted(bytes, meter));
  },
});

async function* counted(bytes: AsyncIterable<Uint8Array>, meter: Meter) {
  for await (const part of bytes) {
    meter.add('putBytes', part.length);
    yield part;
  }
}
