import { badUsage } from '../../local/cli/arguments.ts';
import { runCommand } from '../../local/cli/command.ts';
import { onAws } from './account.ts';
import { cdk } from './cdk.ts';
import { type DeploymentName, deploymentIn } from './deployment-argument.ts';
import { firstAccount } from './first-account.ts';
import { publishSite } from './publish-site.ts';
import { requireSetting, stackSettings } from './stack-settings.ts';

const usage = 'PROVINCE=06 ALARM_MAIL=<mail> MAIL_FROM=<mail> npm run deploy -- dev';

/** Creates or updates a deployment, publishes the site, and creates the first account. */
async function deploy(args: string[]): Promise<number> {
  const deployment = deploymentIn(args, ['dev', 'prod'], usage);
  const { PROVINCE: province } = process.env;
  if (province && !/^\d{2}$/.test(province)) {
    throw badUsage('PROVINCE cần hai chữ số', 'PROVINCE needs two digits', usage);
  }
  requireMails(deployment);
  if (!(await stackSettings('CDKToolkit'))) await cdk('bootstrap');
  const before = await stackSettings(`rasoat-${deployment}`);
  // CloudFront's address, which the functions' settings cannot refer to: the site is made after them.
  if (before?.SITE_ADDRESS) process.env.SITE_ADDRESS = before.SITE_ADDRESS;
  await cdk(
    'deploy',
    `rasoat-${deployment}`,
    '--require-approval',
    deployment === 'prod' ? 'broadening' : 'never',
  );
  const settings = await stackSettings(`rasoat-${deployment}`);
  if (!settings) throw new Error(`CDK deployed rasoat-${deployment}, but there is no such stack.`);
  Object.assign(process.env, settings);
  const files = await onAws(() => publishSite(requireSetting(settings, 'SITE_BUCKET')));
  const account = await onAws(() => firstAccount(province));
  process.stdout.write(`\nrasoat  ${settings.SITE_ADDRESS}\n${files} tệp của trang / files of the page\n`);
  process.stdout.write(accountText(account));
  return 0;
}

/** A deployment for people's data must send alarms and reminders. */
function requireMails(deployment: DeploymentName): void {
  const missing = ['ALARM_MAIL', 'MAIL_FROM'].filter((name) => !process.env[name]);
  if (deployment === 'dev' || missing.length === 0) return;
  const names = missing.join(', ');
  throw badUsage(`Còn thiếu ${names}`, `${names} is missing`, usage.replace('dev', 'prod'));
}

function accountText(account: Awaited<ReturnType<typeof firstAccount>>): string {
  if (account === 'known') return '';
  if (account === 'needsProvince') {
    return `chưa ai đăng nhập được; chạy lại với / nobody can sign in yet; run again with: PROVINCE=06\n`;
  }
  const { name, password } = account;
  return `tài khoản đầu tiên, chỉ hiện một lần / first account, shown only once:\n${name}   ${password}\n`;
}

await runCommand(deploy);
