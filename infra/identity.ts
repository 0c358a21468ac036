import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { AccountRecovery, FeaturePlan, UserPool, type UserPoolClient } from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';
import { acknowledgeRule, type Permission } from './lambdas/permission.ts';
import type { Stage } from './stage.ts';

export interface IdentityProps {
  readonly stage: Stage;
}

/** Who may sign in. The pool knows names and passwords; roles and areas stand in the registry. */
export class Identity extends Construct {
  readonly pool: UserPool;
  readonly client: UserPoolClient;

  constructor(scope: Construct, id: string, { stage }: IdentityProps) {
    super(scope, id);
    this.pool = new UserPool(this, 'Users', {
      selfSignUpEnabled: false,
      signInCaseSensitive: false,
      signInAliases: { username: true },
      accountRecovery: AccountRecovery.NONE,
      featurePlan: FeaturePlan.LITE,
      // What the route `addUser` takes: long rather than strange.
      passwordPolicy: {
        minLength: 10,
        requireLowercase: false,
        requireUppercase: false,
        requireDigits: false,
        requireSymbols: false,
        tempPasswordValidity: Duration.days(1),
      },
      deletionProtection: stage.keep,
      removalPolicy: stage.keep ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    this.client = this.pool.addClient('Web', {
      authFlows: { userPassword: true },
      disableOAuth: true,
      preventUserExistenceErrors: true,
      // A working day, as sessions last.
      accessTokenValidity: Duration.hours(12),
      idTokenValidity: Duration.hours(12),
      refreshTokenValidity: Duration.hours(12),
    });
    this.say();
  }

  /** Asking whether a password is right needs no permission of its own. */
  signIn(): Permission {
    const { userPoolId: USER_POOL } = this.pool;
    return { env: { USER_POOL, USER_POOL_CLIENT: this.client.userPoolClientId }, allows: [] };
  }

  manageAccounts(): Permission {
    const verbs = ['AdminCreateUser', 'AdminSetUserPassword', 'AdminDeleteUser'];
    const actions = verbs.map((verb) => `cognito-idp:${verb}`);
    return { ...this.signIn(), allows: [{ actions, resources: [this.pool.userPoolArn] }] };
  }

  private say(): void {
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
