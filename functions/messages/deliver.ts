import * as z from 'zod';
import type { Message } from '../../shared/changes.ts';
import type { Ports } from '../../shared/ports.ts';
import { task } from '../task.ts';
import { completeTask } from './complete-task.ts';

const batch = 100;

/**
 * Does what committed changes left to do: completes tasks, sends mails. The host calls it again and again, because a
 * commit may be followed by a crash; each message is delivered at least once.
 */
export const deliver = task(z.object({}), async (_input, ports) => {
  const counts = { delivered: 0, failed: 0 };
  for (const { id, message } of await ports.outbox.pending(batch)) {
    try {
      // Completing twice is success; a mail sent by two workers would come twice.
      if (message.kind === 'mail' && !(await ports.outbox.lease(id))) continue;
      await handOver(id, message, ports);
      await ports.outbox.done(id);
      counts.delivered += 1;
    } catch (error) {
      await ports.outbox.failed(id, error instanceof Error ? error.name : 'Error');
      counts.failed += 1;
    }
  }
  return counts;
});

async function handOver(id: string, message: Message, ports: Ports): Promise<void> {
  if (message.kind === 'complete') return completeTask(message, ports);
  const { to, subject, text } = message;
  return ports.mail.send({ id, to, subject, text });
}
