import * as z from 'zod';
import type { Message } from '../../shared/changes.ts';
import type { Ports } from '../../shared/ports.ts';
import { task } from '../task.ts';

const batch = 100;

/** `only`: who decides in a ward waits for the workflow to go on, and not for other people's mails. */
const Input = z.object({ only: z.enum(['complete', 'mail']).optional() });

/**
 * Does what committed changes left to do: completes tasks, sends mails. Runs after every action and again by the
 * host, because a commit may be followed by a crash; each message is delivered at least once.
 */
export const deliver = task(Input, async ({ only }, ports) => {
  const counts = { delivered: 0, failed: 0 };
  for (const { id, message } of await ports.outbox.pending(batch, only)) {
    try {
      // Completing twice is success; a mail sent by two workers would come twice.
      if (message.kind === 'mail' && !(await ports.outbox.lease(id))) continue;
      await handOver(id, message, ports);
      await ports.outbox.done(id);
      counts.delivered += 1;
    } catch (error) {
      await ports.outbox.failed(id, (error as Error).name);
      counts.failed += 1;
    }
  }
  return counts;
});

/** Without a token nothing waits yet: opening the stage finds it closed in the store and goes on by itself. */
async function handOver(id: string, message: Message, ports: Ports): Promise<void> {
  if (message.kind === 'mail') {
    const { to, subject, text } = message;
    return ports.mail.send({ id, to, subject, text });
  }
  const { campaignId, task, output } = message;
  const token = await ports.tasks.token(campaignId, task);
  if (!token) return;
  await ports.workflows.complete(token, output);
  await ports.tasks.forget(campaignId, task, token);
}
