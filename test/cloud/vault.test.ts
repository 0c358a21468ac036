import { CreateKeyCommand, DecryptCommand, KMSClient } from '@aws-sdk/client-kms';
import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { expect, test } from 'vitest';
import { kmsVault } from '../../functions/aws/kms-vault.ts';
import { freshDynamo, inCloud, settings } from './cloud.ts';

const client = new KMSClient(settings);
const text = 'Số 006180000001';

async function world() {
  const { KeyMetadata } = await client.send(new CreateKeyCommand({}));
  const dynamo = await freshDynamo();
  const open = (keyId = KeyMetadata!.Arn!, kms = client) => kmsVault({ client: kms, keyId, dynamo });
  return { dynamo, open };
}

inCloud('the vault over KMS', () => {
  test('opens what it sealed in another environment', async () => {
    const { open } = await world();
    const [here, there] = [await open()(), await open()()];
    expect(there.unseal(here.seal(text, 'here'), 'here')).toBe(text);
    expect(there.fingerprint(text)).toBe(here.fingerprint(text));
  });

  test('has one key though several make it at the same time', async () => {
    const { open } = await world();
    const vaults = await Promise.all(Array.from({ length: 8 }, () => open()()));
    expect(new Set(vaults.map((vault) => vault.fingerprint(text))).size).toBe(1);
  });

  test('makes no other key where campaigns were sealed with one that is lost', async () => {
    const { dynamo, open } = await world();
    const Item = { pk: 'CAMPAIGNS', sk: 'cho-don-2019' };
    await dynamo.client.send(new PutCommand({ TableName: dynamo.tables.registry, Item }));
    await expect(open()()).rejects.toThrow(/VAULT/);
  });

  test('has another key than another registry', async () => {
    const [one, other] = [await world(), await world()];
    expect((await one.open()()).fingerprint(text)).not.toBe((await other.open()()).fingerprint(text));
  });

  test('keeps its key wrapped, for this purpose alone', async () => {
    const { dynamo, open } = await world();
    await open()();
    const Key = { pk: 'VAULT', sk: 'VAULT' };
    const { Item } = await dynamo.client.send(new GetCommand({ TableName: dynamo.tables.registry, Key }));
    expect(Item!.wrapped.length).toBeGreaterThan(32);
    const EncryptionContext = { purpose: 'something else' };
    const unwrap = new DecryptCommand({ CiphertextBlob: Item!.wrapped, EncryptionContext });
    await expect(client.send(unwrap)).rejects.toThrow(
      expect.objectContaining({ name: 'InvalidCiphertextException' }),
    );
  });

  test('asks KMS once, and again after a failure', async () => {
    const { open } = await world();
    await open()();
    const kms = new KMSClient({ ...settings, maxAttempts: 1 });
    let [calls, isDown] = [0, true];
    kms.middlewareStack.add(
      (next) => async (input) => {
        calls += 1;
        if (isDown) throw new Error('KMS is down.');
        return next(input);
      },
      { step: 'initialize' },
    );
    const vault = open(undefined, kms);
    await expect(vault()).rejects.toThrow('down');
    isDown = false;
    expect(await vault()).toBe(await vault());
    expect(calls).toBe(2);
  });
});
