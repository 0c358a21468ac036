import * as z from 'zod';
import type { Ports } from '../../shared/ports.ts';
import { processStep } from '../process-step.ts';
import { type Completion, completeTask } from './complete-task.ts';
import { mailSender } from './mail-sender.ts';

/** How many messages one call reads, where it is not told. */
const maxMessages = 100;

const Input = z.object({
  /** Only messages of one kind. */
  kind: z.enum(['complete', 'mail']).optional(),
  limit: z.int().min(1).optional(),
});

/**
 * Delivers the messages of committed changes: completes tasks and sends mails. The host calls it regularly, because a
 * crash may follow a commit. Each message is delivered at least once.
 */
export const deliver = processStep(Input, async ({ kind, limit = maxMessages }, ports) => {
  const counts = { delivered: 0, failed: 0 };
  const sendMail = mailSender(ports);
  for (const { id, message } of await ports.outbox.pending(limit, kind)) {
    const sent = message.kind === 'mail' ? sendMail(id, message) : complete(id, message, ports);
    const outcome = await sent;
    if (outcome !== 'later') counts[outcome] += 1;
  }
  return counts;
});

/** Nothing is leased here: completing twice is success. */
async function complete(id: string, message: Completion, ports: Ports): Promise<'delivered' | 'failed'> {
  try {
    await completeTask(message, ports);
    await ports.outbox.done(id);
    return 'delivered';
  } catch (error) {
    await ports.outbox.failed(id, error instanceof Error ? error.name : 'Error');
    return 'failed';
  }
}
