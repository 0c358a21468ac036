import * as z from 'zod';
import type { Message } from '../../shared/changes.ts';
import type { Ports } from '../../shared/ports.ts';
import { processStep } from '../process-step.ts';
import { completeTask } from './complete-task.ts';

/** How many messages one call reads. */
const maxMessages = 100;

/**
 * Delivers the messages of committed changes: completes tasks and sends mails. The host calls it regularly, because a
 * crash may follow a commit. Each message is delivered at least once.
 */
export const deliver = processStep(z.object({}), async (_input, ports) => {
  const counts = { delivered: 0, failed: 0 };
  for (const { id, message } of await ports.outbox.pending(maxMessages)) {
    try {
      // Only mail is leased: completing twice is success, but two workers would send the same mail twice.
      if (message.kind === 'mail' && !(await ports.outbox.lease(id))) continue;
      await deliverOne(id, message, ports);
      await ports.outbox.done(id);
      counts.delivered += 1;
    } catch (error) {
      await ports.outbox.failed(id, error instanceof Error ? error.name : 'Error');
      counts.failed += 1;
    }
  }
  return counts;
});

async function deliverOne(id: string, message: Message, ports: Ports): Promise<void> {
  if (message.kind === 'complete') return completeTask(message, ports);
  const { to, subject, text } = message;
  return ports.mail.send({ id, to, subject, text });
}
