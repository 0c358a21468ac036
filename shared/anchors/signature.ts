import * as z from 'zod';

/** Ed25519 on one machine; on AWS what KMS signs with. Values are Base64: the key as SPKI, ECDSA's as DER. */
export const Signature = z.strictObject({
  algorithm: z.enum(['Ed25519', 'ECDSA_P256_SHA256']),
  publicKey: z.string(),
  value: z.string(),
});
export type Signature = z.infer<typeof Signature>;

/** The key with which one installation vouches for what it has recorded. It is made at its first use. */
export interface Signer {
  sign(text: string): Promise<Signature>;
  /** Its public half, as in a signature. */
  publicKey(): Promise<string>;
}
