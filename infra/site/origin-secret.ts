import { RemovalPolicy } from 'aws-cdk-lib';
import type { Function as Lambda } from 'aws-cdk-lib/aws-lambda';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import type { EnvName } from '../../functions/aws/env.ts';
import { originSecretHeader } from '../../functions/aws/lambda/origin-headers.ts';
import { acknowledgeRule } from '../permission.ts';

/**
 * Shows the API that a request came through the distribution, whose headers it then believes. The template only refers
 * to it: CloudFormation reads it where it sets the distribution's header and the functions' setting.
 */
export class OriginSecret extends Construct {
  private readonly secret: Secret;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.secret = new Secret(this, 'Secret', {
      description: 'Tells the API that a request came through CloudFront',
      generateSecretString: { passwordLength: 48, excludePunctuation: true },
      removalPolicy: RemovalPolicy.DESTROY,
    });
    acknowledgeRule(
      this.secret,
      'AwsSolutions-SMG4',
      'Distribution and functions take it at a deployment; who gets it can only pretend another address.',
    );
  }

  /** The headers that the distribution adds to what it asks the API. */
  get headers(): Readonly<Record<string, string>> {
    return { [originSecretHeader]: this.value };
  }

  /** Lets a function know the secret. */
  tell(lambda: Lambda): void {
    const setting: EnvName = 'ORIGIN_SECRET';
    lambda.addEnvironment(setting, this.value);
  }

  private get value(): string {
    return this.secret.secretValue.unsafeUnwrap();
  }
}
