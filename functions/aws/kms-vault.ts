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
 * The vault's own key stands in the registry, wrapped: `{ pk: 'VAULT', sk: 'VAULT', wrapped }`. It is never
 * replaced: what it sealed needs it.
 */
const place = { pk: 'VAULT', sk: 'VAULT' } as const;

/** Unwrapping needs the same words, so that the key serves as nothing else. */
const EncryptionContext = { purpose: 'rasoat vault' };

/**
 * The vault over a data key of KMS, made by whoever first needs one; of two at once both get the one that was
 * stored. KMS is asked once for each environment of a function.
 */
export function kmsVault({ client, keyId: KeyId, dynamo }: KmsVaultOptions): () => Promise<Vault> {
  return lazyAsync(async () => {
    const CiphertextBlob = (await stored(dynamo)) ?? (await make(client, KeyId, dynamo));
    const command = new DecryptCommand({ KeyId, CiphertextBlob, EncryptionContext });
    const { Plaintext } = await client.send(command);
    return vaultOf(Plaintext!);
  });
}

/** Where there are campaigns there was a key: another would open nothing of theirs, and name no household again. */
async function make(client: KMSClient, KeyId: string, dynamo: Dynamo): Promise<Uint8Array> {
  if (await firstItem(dynamo, 'registry', { pk: keys.campaignList })) {
    throw new Error('The registry has campaigns and no VAULT item. Restore it from a backup of the table.');
  }
  const command = new GenerateDataKeyCommand({ KeyId, KeySpec: 'AES_256', EncryptionContext });
  const { CiphertextBlob } = await client.send(command);
  await addItem(dynamo, 'registry', { ...place, wrapped: CiphertextBlob });
  return (await stored(dynamo))!;
}

const stored = async (dynamo: Dynamo): Promise<Uint8Array | undefined> =>
  (await getItem(dynamo, 'registry', place))?.wrapped as Uint8Array | undefined;
