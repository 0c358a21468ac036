import type { Dynamo } from '../../functions/aws/dynamo/dynamo.ts';

/** A request to the tables: the name of its class, and what it asks. */
type Command = Parameters<Dynamo['client']['send']>[0];

/** The same tables through a client that does something before each request; what that throws is the answer. */
export const tampered = (dynamo: Dynamo, before: (name: string, command: Command) => unknown): Dynamo => ({
  ...dynamo,
  client: {
    async send(command: Command) {
      await before(command.constructor.name, command);
      return dynamo.client.send(command);
    },
  } as Dynamo['client'],
});
