import { DecryptCommand, GenerateDataKeyCommand, type KMSClient } from '@aws-sdk/client-kms';
import { type Vault, vaultOf } from '../vault.ts';
import { type Dynamo, firstItem, getItem } from './dynamo/dynamo.ts';
import { addItem } from './dynamo/dynamo-transact.ts';
import { keys } from './dynamo/format/keys.ts';
import { lazyAsync } from './lazy-async.ts';

export { KMSClient } from '@aws-sdk/client-kms';

export interface KmsVaultOptions {
  readonly client: KMSClient;
  /** ARN of the KMS key that wraps the vault's own. */
  readonly keyId: string;
  readonly dynamo: Dynamo;
}

/**
 * The registry holds the vault's own key, wrapped: `{ pk: 'VAULT', sk: 'VAULT', wrapped }`. It is never replaced,
 * because only it opens what it sealed.
 */
const itemKey = { pk: 'VAULT', sk: 'VAULT' } as const;

/** KMS unwraps the key only in the same context, so that it serves no other purpose. */
const EncryptionContext = { purpose: 'rasoat vault' };

/**
 * A vault over a data key of KMS. The first function that needs the key generates it; of two at once, both use the
 * one that was stored. Each instance of a function calls KMS once.
 */
export function kmsVault({ client, keyId: KeyId, dynamo }: KmsVaultOptions): () => Promise<Vault> {
  return lazyAsync(async () => {
    const CiphertextBlob = (await stored(dynamo)) ?? (await generate(client, KeyId, dynamo));
    const command = new DecryptCommand({ KeyId, CiphertextBlob, EncryptionContext });
    const { Plaintext } = await client.send(command);
    if (!Plaintext) throw new Error('KMS returned no key.');
    return vaultOf(Plaintext);
  });
}

/** Refuses to replace a lost key: another one could neither open what is stored nor compute the same fingerprints. */
async function generate(client: KMSClient, KeyId: string, dynamo: Dynamo): Promise<Uint8Array> {
  if (await firstItem(dynamo, 'registry', { pk: keys.campaignList })) {
    throw new Error('The registry has campaigns and no VAULT item. Restore it from a backup of the table.');
  }
  const command = new GenerateDataKeyCommand({ KeyId, KeySpec: 'AES_256', EncryptionContext });
  const { CiphertextBlob } = await client.send(command);
  await addItem(dynamo, 'registry', { ...itemKey, wrapped: CiphertextBlob });
  const wrapped = await stored(dynamo);
  if (!wrapped) throw new Error('The VAULT item was deleted while it was created.');
  return wrapped;
}

const stored = async (dynamo: Dynamo): Promise<Uint8Array | undefined> =>
  (await getItem(dynamo, 'registry', itemKey))?.wrapped as Uint8Array | undefined;
