import { badUsage } from '../../local/cli/arguments.ts';
import { runCommand } from '../../local/cli/command.ts';
import { onAws } from './account.ts';
import { cdk } from './cdk.ts';
import { firstAccount } from './first-account.ts';
import { publishSite } from './publish-site.ts';
import { stackSettings } from './stack-settings.ts';
import { type StageName, stageIn } from './usage.ts';

const usage = 'PROVINCE=06 ALARM_MAIL=<mail> MAIL_FROM=<mail> npm run deploy -- dev';

/** Builds a stage or brings it up to date, puts the page there, and makes the first account. */
async function deploy(args: string[]): Promise<number> {
  const stage = stageIn(args, ['dev', 'prod'], usage);
  const { PROVINCE: province } = process.env;
  if (province && !/^\d{2}$/.test(province)) {
    throw badUsage('PROVINCE cần hai chữ số', 'PROVINCE needs two digits', usage);
  }
  requireMails(stage);
  if (!(await stackSettings('CDKToolkit'))) await cdk('bootstrap');
  await cdk('deploy', `rasoat-${stage}`, '--require-approval', stage === 'prod' ? 'broadening' : 'never');
  const settings = (await stackSettings(`rasoat-${stage}`))!;
  Object.assign(process.env, settings);
  const files = await onAws(() => publishSite(settings.SITE_BUCKET!));
  const account = await onAws(() => firstAccount(province));
  process.stdout.write(`\nrasoat  ${settings.SITE_ADDRESS}\n${files} tệp của trang / files of the page\n`);
  process.stdout.write(told(account));
  return 0;
}

/** Nobody hears of alarms and reminders without them, which for people's data is not good enough. */
function requireMails(stage: StageName): void {
  const missing = ['ALARM_MAIL', 'MAIL_FROM'].filter((name) => !process.env[name]);
  if (stage === 'dev' || missing.length === 0) return;
  const names = missing.join(', ');
  throw badUsage(`Còn thiếu ${names}`, `${names} is missing`, usage.replace('dev', 'prod'));
}

function told(account: Awaited<ReturnType<typeof firstAccount>>): string {
  if (account === 'known') return '';
  if (account === 'needsProvince') {
    return `chưa ai đăng nhập được; chạy lại với / nobody can sign in yet; run again with: PROVINCE=06\n`;
  }
  const { name, password } = account;
  return `tài khoản đầu tiên, chỉ hiện một lần / first account, shown only once:\n${name}   ${password}\n`;
}

await runCommand(deploy);
