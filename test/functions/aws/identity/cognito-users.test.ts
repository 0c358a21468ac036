import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { describe, expect, test } from 'vitest';
import { cognitoUsers } from '../../../../functions/aws/identity/cognito-users.ts';
import { refusal } from '../../../refusal.ts';

/** The users of a pool that gives one answer to everything. */
function usersOf(answer: () => object) {
  const client = new CognitoIdentityProviderClient({ region: 'ap-southeast-1' });
  client.middlewareStack.add(() => async () => ({ output: { $metadata: {}, ...answer() }, response: {} }), {
    step: 'initialize',
  });
  return cognitoUsers({ client, pool: 'ap-southeast-1_pool', clientId: 'client' });
}

const failing = (name: string, message = 'x') =>
  usersOf(() => {
    throw Object.assign(new Error(message), { name });
  });

describe('signing in to a pool', () => {
  test('gives one refusal for a wrong password, an unknown name and an impossible name', async () => {
    for (const name of ['NotAuthorizedException', 'UserNotFoundException', 'InvalidParameterException']) {
      await expect(failing(name).requirePassword('a', 'b')).rejects.toThrow(refusal('WrongPassword'));
    }
  });

  test('refuses by its own name when Cognito locks the user after many attempts', async () => {
    const users = failing('NotAuthorizedException', 'Password attempts exceeded');
    await expect(users.requirePassword('a', 'b')).rejects.toThrow(refusal('TooManyAttempts'));
  });

  test('calls no password wrong when Cognito fails', async () => {
    await expect(failing('InternalErrorException').requirePassword('a', 'b')).rejects.toThrow('x');
    const users = usersOf(() => ({ ChallengeName: 'SOFTWARE_TOKEN_MFA' }));
    await expect(users.requirePassword('a', 'b')).rejects.toThrow('SOFTWARE_TOKEN_MFA');
  });
});

describe('a password that Cognito does not accept', () => {
  test('is refused as a bad request', async () => {
    for (const name of ['InvalidPasswordException', 'InvalidParameterException']) {
      await expect(failing(name).setPassword('a', 'b')).rejects.toThrow(refusal('BadRequest'));
    }
  });
});
