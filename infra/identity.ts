import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { AccountRecovery, FeaturePlan, UserPool, type UserPoolClient } from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';
import type { Deployment } from './deployment.ts';
import { acknowledgeRule, type Permission } from './permission.ts';

export interface IdentityProps {
  readonly deployment: Deployment;
}

/** The user pool. It stores names and passwords; the registry stores roles and areas. */
export class Identity extends Construct {
  readonly pool: UserPool;
  readonly client: UserPoolClient;

  constructor(scope: Construct, id: string, { deployment }: IdentityProps) {
    super(scope, id);
    this.pool = new UserPool(this, 'Users', {
      selfSignUpEnabled: false,
      signInCaseSensitive: false,
      signInAliases: { username: true },
      accountRecovery: AccountRecovery.NONE,
      featurePlan: FeaturePlan.LITE,
      // The same rule as the route `addUser`: length instead of composition.
      passwordPolicy: {
        minLength: 10,
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
      authFlows: { userPassword: true },
      disableOAuth: true,
      preventUserExistenceErrors: true,
      // A working day, as long as a session.
      accessTokenValidity: Duration.hours(12),
      idTokenValidity: Duration.hours(12),
      refreshTokenValidity: Duration.hours(12),
    });
    this.acknowledgeRules();
  }

  /** Signing in is a public call of Cognito and needs no grant. */
  signIn(): Permission {
    const { userPoolId: USER_POOL } = this.pool;
    return { env: { USER_POOL, USER_POOL_CLIENT: this.client.userPoolClientId }, grants: [] };
  }

  manageAccounts(): Permission {
    const verbs = ['AdminCreateUser', 'AdminSetUserPassword', 'AdminDeleteUser'];
    const actions = verbs.map((verb) => `cognito-idp:${verb}`);
    return { ...this.signIn(), grants: [{ actions, resources: [this.pool.userPoolArn] }] };
  }

  private acknowledgeRules(): void {
    const { pool } = this;
    acknowledgeRule(
      pool,
      'AwsSolutions-COG1',
      'Ten characters or more, of any kind: length over composition.',
    );
    acknowledgeRule(
      pool,
      'AwsSolutions-COG2',
      'Officers have no second device of the office; guesses are counted by account.',
    );
    acknowledgeRule(pool, 'AwsSolutions-COG8', 'The plan adds sign-in by other means, which is not used.');
  }
}
