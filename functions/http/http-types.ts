import type { Download } from '../../shared/contract/call.ts';

/** A request, independent of the host. Header names are in lower case. */
export interface HttpRequest {
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: string;
  /**
   * The client's address, where the host knows it from a connection or from a proxy that it trusts. Nothing keeps or
   * logs it: a step gets a keyed hash.
   */
  readonly client?: string | undefined;
  /** Whether it came by HTTPS; its cookies are then restricted to HTTPS. */
  readonly secure: boolean;
}

export interface HttpReply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** The values of `set-cookie`. */
  readonly cookies?: readonly string[];
  /** Sent by the host in place of the body. */
  readonly file?: Download;
  /** For the log: ids and names of endpoints, never of people. */
  readonly log: Readonly<Record<string, string>>;
}
