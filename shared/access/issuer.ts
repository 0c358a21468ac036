/** What an issuer says of somebody who signed in there. */
export interface Vouched {
  /** The name of the account that they are. */
  readonly name: string;
  /** They gave more than a password there. */
  readonly hasGivenCode: boolean;
}

/** What a browser keeps while its user is at the issuer, and what is derived from it for one sign-in. */
export interface IssuerProofs {
  readonly state: string;
  readonly nonce: string;
  /** Of PKCE (RFC 7636). */
  readonly verifier: string;
}

/** An external OpenID Connect issuer at which people may sign in: authorisation code with PKCE. */
export interface Issuer {
  /** By which people know it. */
  readonly name: string;
  /** Where somebody signs in. Refuses `IssuerUnreachable`. */
  address(proofs: IssuerProofs): Promise<string>;
  /**
   * Who came back. `query` is that of the address they came back to. Refuses `IssuerRefused`, also for what was changed
   * on the way, and `IssuerUnreachable`.
   */
  vouch(query: string, proofs: IssuerProofs): Promise<Vouched>;
}
