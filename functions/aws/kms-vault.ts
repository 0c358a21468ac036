import { DecryptCommand, GenerateDataKeyCommand, type KMSClient } from '@aws-sdk/client-kms';
import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { type Vault, vaultOf } from '../vault.ts';
import type { Table } from './clients.ts';
import { isDone } from './errors.ts';
import { kept } from './kept.ts';

export interface KmsVaultOptions {
  readonly client: KMSClient;
  /** ARN of the KMS key that wraps the vault's own. */
  readonly keyId: string;
  readonly registry: Table;
}

/** The vault's own key stands here, wrapped: `{ pk, sk, wrapped }`. It is never replaced: what it sealed needs it. */
const place = { pk: 'VAULT', sk: 'VAULT' } as const;

/** Decrypting needs the same words, so that the key serves as nothing else. */
const EncryptionContext = { purpose: 'rasoat vault' };

/**
 * The vault over a data key of KMS, made by whoever first needs one; of two at once both get the one that was
 * stored. KMS is asked once for each environment of a function.
 */
export function kmsVault({ client, keyId: KeyId, registry }: KmsVaultOptions): () => Promise<Vault> {
  return kept(async () => {
    const CiphertextBlob = (await stored(registry)) ?? (await make(client, KeyId, registry));
    const { Plaintext } = await client.send(new DecryptCommand({ KeyId, CiphertextBlob, EncryptionContext }));
    return vaultOf(Plaintext!);
  });
}

async function make(client: KMSClient, KeyId: string, registry: Table): Promise<Uint8Array> {
  const command = new GenerateDataKeyCommand({ KeyId, KeySpec: 'AES_256', EncryptionContext });
  const { CiphertextBlob } = await client.send(command);
  const put = new PutCommand({
    TableName: registry.name,
    Item: { ...place, wrapped: CiphertextBlob },
    ConditionExpression: 'attribute_not_exists(pk)',
  });
  await isDone(registry.documents.send(put), 'ConditionalCheckFailedException');
  return (await stored(registry))!;
}

async function stored({ documents, name }: Table): Promise<Uint8Array | undefined> {
  const command = new GetCommand({ TableName: name, Key: place, ConsistentRead: true });
  const { Item } = await documents.send(command);
  return Item?.wrapped as Uint8Array | undefined;
}
