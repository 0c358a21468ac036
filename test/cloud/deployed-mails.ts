import * as z from 'zod';

export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

const Captured = z.object({
  messages: z.record(
    z.string(),
    z.array(
      z.object({ Source: z.string(), To: z.array(z.string()), Subject: z.string(), BodyText: z.string() }),
    ),
  ),
});

/** What one sender has sent through the emulator's SES. */
export async function mailsFrom(sender: string, endpoint: string): Promise<Mail[]> {
  const answer = await fetch(`${endpoint}/_ministack/ses/messages`);
  const { messages } = Captured.parse(await answer.json());
  return Object.values(messages)
    .flat()
    .filter(({ Source }) => Source === sender)
    .map(({ To, Subject, BodyText }) => ({ to: To.join(), subject: Subject, text: BodyText.trimEnd() }));
}

/** In an order that does not depend on which was sent first. */
export const sorted = (mails: readonly Mail[]): Mail[] =>
  [...mails].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
