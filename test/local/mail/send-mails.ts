// Sends the mails of a data folder that are due, and dies on the way where it is told to: see `mail-crash.slow.test.ts`.
import { deliver } from '../../../functions/messages/deliver.ts';
import { folderPorts } from '../../../local/host/folder-ports.ts';
import { smtpMail } from '../../../local/mail/smtp-mail.ts';
import { openDatabase } from '../../../local/sqlite/database.ts';
import type { Outbox } from '../../../shared/mail/outbox.ts';
import type { Workflows } from '../../../shared/ports.ts';

/** Where this process may kill itself: around what it writes down. */
export type Point = 'beforeLease' | 'afterLease' | 'beforeDone' | 'afterDone';

export interface Task {
  readonly folder: string;
  readonly port: number;
  readonly now: string;
  readonly dieAt?: Point;
}

const { folder, port, now: instant, dieAt } = JSON.parse(process.argv[2]!) as Task;
const now = () => new Date(instant);
const at = (point: Point) => {
  if (point === dieAt) process.kill(process.pid, 'SIGKILL');
};

const mortal = (outbox: Outbox): Outbox => ({
  ...outbox,
  async lease(id) {
    at('beforeLease');
    const isMine = await outbox.lease(id);
    at('afterLease');
    return isMine;
  },
  async done(id) {
    at('beforeDone');
    await outbox.done(id);
    at('afterDone');
  },
});

const noWorkflow = async () => {};
const workflows: Workflows = { start: noWorkflow, complete: noWorkflow, stop: noWorkflow };
const server = { host: '127.0.0.1', port, secure: false, requireTls: false };
const db = openDatabase(folder);
const ports = folderPorts(folder, db, now);
await deliver(
  { kind: 'mail' },
  {
    ...ports,
    outbox: mortal(ports.outbox),
    mail: smtpMail({ server, from: 'rasoat@backan.example', now }),
    workflows,
  },
);
db.close();
