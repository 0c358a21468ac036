import { resolve } from 'node:path';
import * as z from 'zod';
import {
  type IssuerSettings,
  IssuerVariables,
  issuerSettingsOf,
} from '../functions/issuer/issuer-settings.ts';
import { idleAfter } from '../shared/access/sign-in.ts';
import { localTime } from '../shared/calendar.ts';
import { softwareVersion } from '../shared/evidence/software-version.ts';
import { firstProblem } from '../shared/problems/first-problem.ts';
import { storedVersion } from '../shared/stored/version.ts';
import { badUsage, readArguments } from './cli/arguments.ts';
import { runCommand } from './cli/command.ts';
import { requireDataFolder } from './cli/output-files.ts';
import { megabyte } from './data-folder/free-space.ts';
import { accountLines } from './demo/demo-accounts.ts';
import { createLog } from './host/log.ts';
import { believing, isProxy, proxiesIn, type SeeClient } from './http/proxies.ts';
import { mailLine } from './mail/mail-line.ts';
import { type MailSettings, type MailVariables, mailSettingsOf } from './mail/mail-settings.ts';
import { firstSignal, stopInTime } from './operations/stopping.ts';
import { copiesIn } from './sqlite/keep-copy.ts';
import { type Started, start } from './start.ts';

const Environment = z.object({
  // Digits alone: coercion would take an empty PORT for 0, which is any free port.
  PORT: z.string().regex(/^\d+$/).transform(Number).pipe(z.number().max(65_535)).default(3000),
  HOST: z.string().default('127.0.0.1'),
  DATA_DIR: z.string().min(1).default('data'),
  DEMO: z.enum(['0', '1']).default('1'),
  PROVINCE: z
    .string()
    .regex(/^\d{2}$/)
    .optional(),
  LOG: z.string().optional(),
  TRUSTED_PROXY: z.string().default(''),
  SMTP_URL: z.string().default(''),
  MAIL_FROM: z.string().default(''),
  SITE_ADDRESS: z.string().default(''),
  SECOND_FACTOR: z.enum(['required', 'optional']).optional(),
  PASSWORD_LENGTH: z.coerce.number().int().min(8).max(64).optional(),
  IDLE_MINUTES: z.coerce.number().int().min(5).max(720).optional(),
  METRICS_TOKEN: z.string().min(16).optional(),
  CLOCK_HOLD_SECONDS: z.coerce.number().int().min(0).max(86_400).default(120),
  MIN_FREE_MB: z.coerce.number().int().min(50).max(1_000_000).optional(),
  ...IssuerVariables.shape,
});

const usage =
  'PORT=3000 DATA_DIR=data HOST=127.0.0.1 DEMO=1 PROVINCE=06 LOG=1 TRUSTED_PROXY=127.0.0.1 SMTP_URL=smtp://… MAIL_FROM=… SITE_ADDRESS=https://… npm start';

function environment(): z.infer<typeof Environment> {
  const parsed = Environment.safeParse(process.env);
  if (parsed.success) return parsed.data;
  const { place, problem: en, problemVi: vi } = firstProblem(parsed.error, 'environment');
  throw badUsage(`${place}: ${vi}`, `${place}: ${en}`, usage);
}

/** Undefined where there are no proxies. */
function seeClientBehind(list: string): SeeClient | undefined {
  const proxies = proxiesIn(list);
  const wrong = proxies.find((entry) => !isProxy(entry));
  if (wrong === undefined) return proxies.length > 0 ? believing(proxies) : undefined;
  throw badUsage(
    `TRUSTED_PROXY: “${wrong}” không phải địa chỉ IP hay dải mạng`,
    `TRUSTED_PROXY: “${wrong}” is neither an IP address nor a network`,
    usage,
  );
}

/** Runs one machine until it gets SIGINT or SIGTERM; then it ends its work, and at once by a second one. */
async function main(args: string[]): Promise<number> {
  readArguments(args, { options: {}, positionals: 0, usage });
  const { PORT, HOST, DATA_DIR, DEMO, PROVINCE, LOG, TRUSTED_PROXY, ...variables } = environment();
  const seeClient = seeClientBehind(TRUSTED_PROXY);
  const mail = mailSettings(variables);
  const folder = resolve(DATA_DIR);
  requireDataFolder(folder, usage);
  const log = createLog({ verbose: LOG === '1' });
  const started = await start({
    folder,
    ownTemporary: true,
    port: PORT,
    hostname: HOST,
    demo: DEMO === '1',
    province: PROVINCE,
    log,
    seeClient,
    mail,
    clockHold: variables.CLOCK_HOLD_SECONDS * 1000,
    issuer: issuerSettings(variables),
    ...signInSettings(variables),
    metricsToken: variables.METRICS_TOKEN,
    leastFree: variables.MIN_FREE_MB && variables.MIN_FREE_MB * megabyte,
  });
  process.stdout.write(greeting(started, folder));
  process.stdout.write(`${await mailLine(started, mail)}\n`);
  log.event('started', 'info', { version: softwareVersion, stored: storedVersion });
  await firstSignal();
  log.event('stopping', 'info');
  await stopInTime(started.stop, () => log.event('cutOff', 'warn'));
  log.event('stopped', 'info');
  return 0;
}

function mailSettings(variables: MailVariables): MailSettings {
  const found = mailSettingsOf(variables);
  if ('settings' in found) return found.settings;
  throw badUsage(found.fault.vi, found.fault.en, usage);
}

/** Undefined without an issuer. */
function issuerSettings(
  variables: IssuerVariables & Pick<MailVariables, 'SITE_ADDRESS'>,
): IssuerSettings | undefined {
  const found = issuerSettingsOf(variables);
  if (found === 'incomplete')
    throw badUsage('OIDC_ISSUER cần OIDC_CLIENT_ID', 'OIDC_ISSUER needs OIDC_CLIENT_ID', usage);
  if (found && variables.SITE_ADDRESS === '')
    throw badUsage(
      'OIDC_ISSUER cần SITE_ADDRESS: nơi cổng đăng nhập gửi người dùng trở lại',
      'OIDC_ISSUER needs SITE_ADDRESS, to which the issuer sends people back',
      usage,
    );
  return found;
}

function signInSettings({
  SECOND_FACTOR,
  PASSWORD_LENGTH,
  IDLE_MINUTES,
}: Pick<z.infer<typeof Environment>, 'SECOND_FACTOR' | 'PASSWORD_LENGTH' | 'IDLE_MINUTES'>) {
  const idle = IDLE_MINUTES === undefined ? undefined : idleAfter(IDLE_MINUTES);
  return {
    secondFactor: SECOND_FACTOR ?? ('asInstalled' as const),
    signIns: { passwordLength: PASSWORD_LENGTH, idle },
  };
}

function greeting({ address, demo, accounts, host }: Started, folder: string): string {
  const lines = [`rasoat  ${address}`, `dữ liệu / data: ${folder}`];
  const copies = copiesIn(folder);
  if (copies.length > 0)
    lines.push(`bản sao trước khi nâng cấp / copies before upgrades: ${copies.join(' ')}`);
  if (demo) {
    const time = localTime(host.ports.now()).replace('T', ' ');
    lines.push(`dữ liệu mẫu / demo, ${time}; tài khoản / accounts:`, accountLines(demo.accounts).trimEnd());
  }
  if (accounts) lines.push('tài khoản đầu tiên / first accounts:', accounts.trimEnd());
  return `${lines.join('\n')}\n`;
}

hideExperimentalWarnings();
await runCommand(main);

/** Stripping types for the browser is experimental; its warning would be the first line that a newcomer reads. */
function hideExperimentalWarnings(): void {
  const listeners = process.listeners('warning');
  process.removeAllListeners('warning');
  process.on('warning', (warning) => {
    if (warning.name !== 'ExperimentalWarning') for (const listener of listeners) listener(warning);
  });
}
