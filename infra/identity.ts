import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { AccountRecovery, FeaturePlan, UserPool, type UserPoolClient } from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';
import { passwordLength } from '../shared/access/password-rules.ts';
import type { Deployment } from './deployment.ts';
import { acknowledgeRule, type Permission } from './permission.ts';

export interface IdentityProps {
  readonly deployment: Deployment;
}

/** The user pool. It stores names and passwords; the registry stores roles and areas. */
export class Identity extends Construct {
  readonly pool: UserPool;
  readonly client: UserPoolClient;
  private readonly deployment: Deployment;

  constructor(scope: Construct, id: string, { deployment }: IdentityProps) {
    super(scope, id);
    this.deployment = deployment;
    this.pool = new UserPool(this, 'Users', {
      selfSignUpEnabled: false,
      signInCaseSensitive: false,
      signInAliases: { username: true },
      accountRecovery: AccountRecovery.NONE,
      featurePlan: FeaturePlan.LITE,
      // The first part of the rule of `addUser`: length instead of composition.
      passwordPolicy: {
        minLength: passwordLength,
        requireLowercase: false,
        requireUppercase: false,
        requireDigits: false,
        requireSymbols: false,
        tempPasswordValidity: Duration.days(1),
      },
      deletionProtection: deployment.keep,
      removalPolicy: deployment.keep ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    this.client = this.pool.addClient('Web', {
      // Only by this program, with its limits and its second factor: nobody guesses at Cognito itself.
      authFlows: { adminUserPassword: true },
      disableOAuth: true,
      preventUserExistenceErrors: true,
      // The shortest there are: the tokens are dropped, a session is the program's own.
      accessTokenValidity: Duration.minutes(5),
      idTokenValidity: Duration.minutes(5),
      refreshTokenValidity: Duration.hours(1),
    });
    this.acknowledgeRules();
  }

  /** Has Cognito compare a password. */
  signIn(): Permission {
    const { userPoolId: USER_POOL, userPoolArn } = this.pool;
    const env = {
      USER_POOL,
      USER_POOL_CLIENT: this.client.userPoolClientId,
      ...(this.deployment.secondFactor && { SECOND_FACTOR: 'required' }),
    };
    return { env, grants: [{ actions: ['cognito-idp:AdminInitiateAuth'], resources: [userPoolArn] }] };
  }

  manageAccounts(): Permission {
    const verbs = ['AdminCreateUser', 'AdminSetUserPassword', 'AdminDeleteUser'];
    const actions = verbs.map((verb) => `cognito-idp:${verb}`);
    const { env, grants } = this.signIn();
    return { env, grants: [...grants, { actions, resources: [this.pool.userPoolArn] }] };
  }

  private acknowledgeRules(): void {
    const { pool } = this;
    acknowledgeRule(
      pool,
      'AwsSolutions-COG1',
      `${passwordLength} characters or more, of any kind: length over composition.`,
    );
    acknowledgeRule(
      pool,
      'AwsSolutions-COG2',
      'The program asks for the second factor itself, with recovery codes, on both hosts alike.',
    );
    acknowledgeRule(pool, 'AwsSolutions-COG8', 'The plan adds sign-in by other means, which is not used.');
  }
}
