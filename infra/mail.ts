import { Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { Permission } from './lambdas/permission.ts';
import type { Stage } from './stage.ts';

/**
 * Sends reminders from an address that an operator has verified with SES, by itself or with its domain. Nothing
 * where there is no sender: mails then wait in the outbox and are shown as failed.
 */
export function sendMail(scope: Construct, { mailFrom }: Stage): Permission {
  if (!mailFrom) return { env: {}, allows: [] };
  const identity = (resourceName: string) =>
    Stack.of(scope).formatArn({ service: 'ses', resource: 'identity', resourceName });
  const resources = [identity(mailFrom), identity(mailFrom.slice(mailFrom.indexOf('@') + 1))];
  return { env: { MAIL_FROM: mailFrom }, allows: [{ actions: ['ses:SendEmail'], resources }] };
}
