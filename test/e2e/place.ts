export interface Account {
  readonly name: string;
  readonly password: string;
}

/** Where the pages are served, seen from outside: one machine, or a deployed stack. */
export interface Place {
  readonly address: string;
  /** The account that lets all others in. */
  readonly coordinator: Account;
  /** Lets time pass to a local time; whatever is due on the way happens. */
  passTo(local: string): Promise<void>;
  /** Waits until what people did has come about everywhere. */
  settle(): Promise<void>;
  stop(): Promise<void>;
}
