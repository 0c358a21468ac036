import type { Download } from '../../shared/contract/contract.ts';

/** A request as every host gives it. Names of headers are in small letters. */
export interface HttpRequest {
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: string;
  /** Whether it came by HTTPS, so that cookies stay there. */
  readonly secure: boolean;
}

export interface HttpReply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** The host sends this file in place of the body. */
  readonly file?: Download;
  /** What may be logged of the exchange: ids and names of endpoints, never of people. */
  readonly log: Readonly<Record<string, string>>;
}
