/** Runs the sending of mails beside the other work, which must not wait for a mail server. */
export interface MailRuns {
  /** Looks for mails that are due, now or after the run under way. Returns at once. */
  wake(): void;
  /** Ends after the run under way. */
  stop(): Promise<void>;
}

interface Options {
  /** Sends some of the mails that are due; says whether there may be more. */
  readonly sendSome: () => Promise<boolean>;
  readonly onFault: (error: unknown) => void;
}

/** One run at a time; a run goes on until nothing is due. */
export function mailRuns({ sendSome, onFault }: Options): MailRuns {
  let running: Promise<void> | undefined;
  let isCalledAgain = false;
  let isStopped = false;

  async function work(): Promise<void> {
    do {
      isCalledAgain = false;
      isCalledAgain = (await sendSome().catch(failed)) || isCalledAgain;
    } while (isCalledAgain && !isStopped);
    running = undefined;
  }

  const failed = (error: unknown): boolean => {
    onFault(error);
    return false;
  };

  return {
    wake() {
      isCalledAgain = true;
      if (!isStopped) running ??= work();
    },
    async stop() {
      isStopped = true;
      await running;
    },
  };
}
