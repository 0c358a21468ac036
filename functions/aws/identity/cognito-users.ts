import {
  AdminCreateUserCommand,
  AdminDeleteUserCommand,
  AdminInitiateAuthCommand,
  AdminSetUserPasswordCommand,
  type CognitoIdentityProviderClient,
} from '@aws-sdk/client-cognito-identity-provider';
import { Refusal } from '../../../shared/errors.ts';
import { nfc } from '../../../shared/i18n/bounded-nfc.ts';
import { badRequest } from '../../../shared/problems/bad-request.ts';
import { isNamed, succeeds } from '../errors.ts';

export { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';

export interface CognitoUsersOptions {
  readonly client: CognitoIdentityProviderClient;
  readonly pool: string;
  readonly clientId: string;
}

export type CognitoUsers = ReturnType<typeof cognitoUsers>;

/** The users of a pool, which stores nothing but their passwords. */
export function cognitoUsers({ client, pool: UserPoolId, clientId: ClientId }: CognitoUsersOptions) {
  return {
    /** Refuses `WrongPassword`, `TooManyAttempts`. The pool's tokens open nothing here and are dropped. */
    async requirePassword(id: string, password: string): Promise<void> {
      const command = new AdminInitiateAuthCommand({
        UserPoolId,
        ClientId,
        AuthFlow: 'ADMIN_USER_PASSWORD_AUTH',
        AuthParameters: { USERNAME: id, PASSWORD: nfc(password) },
      });
      const { AuthenticationResult, ChallengeName } = await client.send(command).catch(wrongPassword);
      if (AuthenticationResult) return;
      throw new Error(`Cognito sent a challenge that rasoat does not support: ${ChallengeName}.`);
    },
    /** Creates the user if necessary. Refuses `BadRequest` for a name or password that Cognito does not accept. */
    async setPassword(id: string, password: string): Promise<void> {
      const user = { UserPoolId, Username: id };
      const create = new AdminCreateUserCommand({ ...user, MessageAction: 'SUPPRESS' });
      await succeeds(client.send(create).catch(notAllowed), 'UsernameExistsException');
      const Password = nfc(password);
      const set = new AdminSetUserPasswordCommand({ ...user, Password, Permanent: true });
      await client.send(set).catch(notAllowed);
    },
    async remove(id: string): Promise<void> {
      const command = new AdminDeleteUserCommand({ UserPoolId, Username: id });
      await succeeds(client.send(command), 'UserNotFoundException');
    },
  };
}

/** An impossible name is answered like an unknown one. */
function wrongPassword(error: unknown): never {
  // Only the message tells that Cognito itself has locked the user for a while.
  if (error instanceof Error && /attempts exceeded/i.test(error.message)) {
    throw new Refusal('TooManyAttempts', { minutes: 15 });
  }
  const wrong = ['NotAuthorizedException', 'UserNotFoundException', 'InvalidParameterException'];
  throw isNamed(error, ...wrong) ? new Refusal('WrongPassword') : error;
}

function notAllowed(error: unknown): never {
  if (!isNamed(error, 'InvalidPasswordException', 'InvalidParameterException')) throw error;
  throw badRequest(['user'], {
    vi: 'tên hoặc mật khẩu có ký tự không dùng được, hoặc mật khẩu quá ngắn',
    en: 'the name or the password holds characters that cannot be used, or the password is too short',
  });
}
