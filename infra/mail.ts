import { Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { Deployment } from './deployment.ts';
import type { Permission } from './permission.ts';

/**
 * Sends mails from an address that the operator has verified with SES, by itself or through its domain. Without a
 * sender it grants nothing: mails stay in the outbox and are shown as failed.
 */
export function sendMail(scope: Construct, { mailFrom }: Deployment): Permission {
  if (!mailFrom) return { env: {}, grants: [] };
  const identity = (resourceName: string) =>
    Stack.of(scope).formatArn({ service: 'ses', resource: 'identity', resourceName });
  const resources = [identity(mailFrom), identity(mailFrom.slice(mailFrom.indexOf('@') + 1))];
  return { env: { MAIL_FROM: mailFrom }, grants: [{ actions: ['ses:SendEmail'], resources }] };
}
