import type { AddressInfo } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { onTestFinished } from 'vitest';
import { cert, key } from './certificate.ts';

/** The commands of SMTP at which a test may interfere. */
export type Phase = 'connect' | 'mailFrom' | 'rcptTo' | 'data';

interface Options {
  /** Answers a phase: with an SMTP error's code, with `hang` never, else with success. */
  readonly answer?: (phase: Phase, address: string) => number | 'hang' | undefined;
  readonly server?: SMTPServerOptions;
}

interface Received {
  readonly to: readonly string[];
  readonly encrypted: boolean;
  readonly mail: Email;
}

/** A real SMTP server on this machine, which keeps what it receives. It is gone with the test. */
export async function mailServer({ answer = () => undefined, server: options }: Options = {}) {
  const received: Received[] = [];
  const reply = (phase: Phase, address: string, callback: (error?: Error) => void): void => {
    const code = answer(phase, address);
    if (code === 'hang') return;
    const error = `${phase} refused, ${address} is not wanted`;
    callback(code === undefined ? undefined : Object.assign(new Error(error), { responseCode: code }));
  };
  const server = new SMTPServer({
    key,
    cert,
    authOptional: true,
    disableReverseLookup: true,
    closeTimeout: 100,
    onConnect: (_session, callback) => reply('connect', '', callback),
    onMailFrom: ({ address }, _session, callback) => reply('mailFrom', address, callback),
    onRcptTo: ({ address }, _session, callback) => reply('rcptTo', address, callback),
    async onData(stream, { envelope, secure }, callback) {
      const mail = await PostalMime.parse(Buffer.concat(await Array.fromAsync(stream)));
      const to = envelope.rcptTo.map(({ address }) => address);
      const code = answer('data', to[0] ?? '');
      // A server that has the whole message may keep it, whether its answer arrives or not.
      if (typeof code !== 'number') received.push({ to, encrypted: secure, mail });
      if (code === 'hang') return;
      callback(code === undefined ? null : Object.assign(new Error(`no ${to}`), { responseCode: code }));
    },
    ...options,
  });
  // A client that is killed resets its connection.
  server.on('error', () => {});
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => new Promise<void>((resolve) => void server.close(resolve)));
  return { port: (server.server.address() as AddressInfo).port, received };
}
