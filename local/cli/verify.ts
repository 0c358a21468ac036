import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { type Verified, verifyPack } from '../../functions/evidence/verify/verify-pack.ts';
import { readPublicKey } from '../../functions/signing/check-signature.ts';
import { sha256 } from '../../functions/signing/sha256.ts';
import { hashOfAnchor } from '../../shared/anchors/anchor.ts';
import { FileRejected } from '../../shared/batch/findings/file-rejected.ts';
import { localTime } from '../../shared/calendar.ts';
import { textOfPackProblem } from '../../shared/evidence/pack-problem.ts';
import { badUsage, readArguments } from './arguments.ts';
import { runCommand } from './command.ts';
import { requireFile } from './input-files.ts';

const usage = 'npm run verify -- <pack.zip> [--key <public key: a file or its text>]';
const options = { key: { type: 'string' } } as const;

/** Checks an evidence pack, without a server or its data: exit status 0 for a whole one, 1 for any other. */
async function main(args: string[]): Promise<number> {
  const { values, positionals } = readArguments(args, { options, positionals: 1, usage });
  const path = requireFile(positionals[0] ?? '', usage);
  const trusted = values.key === undefined ? undefined : publicKey(values.key);
  const verified = await verifyPack(path, trusted).catch((error: unknown) => {
    if (!(error instanceof FileRejected)) throw error;
    throw badUsage(`${path} không phải tệp zip đọc được`, `${path} is no readable zip file`, usage);
  });
  const { problems } = verified;
  const found = problems.map(textOfPackProblem).map(({ vi, en }) => `${vi} / ${en}\n`);
  process.stdout.write(problems.length === 0 ? 'whole\n' : found.join(''));
  process.stdout.write(factsOf(verified, trusted));
  return problems.length === 0 ? 0 : 1;
}

/** A public key as PEM, DER or Base64, in a file or as the argument itself. */
function publicKey(given: string): string {
  const content = existsSync(given) ? readFileSync(given) : Buffer.from(given);
  const key = readPublicKey(content.toString('utf8')) ?? readPublicKey(content.toString('base64'));
  if (key !== undefined) return key;
  throw badUsage('--key không phải khóa công khai', '--key is no public key', usage);
}

function factsOf({ manifest, signature, anchor }: Verified, trusted: string | undefined): string {
  const lines: string[] = [];
  if (manifest) {
    const { ward, campaign, madeAt, software, head, expired } = manifest;
    lines.push(
      `hồ sơ / pack: ${ward.name} (${ward.code}), ${campaign.id}, ${timeOf(madeAt)}, rasoat ${software}`,
    );
    lines.push(`nhật ký / audit: ${head.seq} sự kiện / events`);
    if (expired.length > 0) lines.push(`đã hết hạn lưu / no longer kept: ${expired.length}`);
  }
  if (anchor) {
    const { number, at } = anchor.anchor;
    lines.push(`mốc / anchor ${number}, ${timeOf(at)}, sha256 ${hashOfAnchor(anchor.anchor, sha256)}`);
  } else if (manifest) lines.push('chưa có mốc / no anchor yet');
  if (signature) lines.push(`khóa / signed by: ${signature.algorithm} ${fingerprintOf(signature.publicKey)}`);
  if (signature && trusted === undefined) {
    lines.push(
      'chưa biết khóa có đáng tin không: dùng --key / whether that key can be trusted is not known: use --key',
    );
  }
  return lines.map((line) => `  ${line}\n`).join('');
}

const timeOf = (at: string): string => localTime(new Date(at)).replace('T', ' ');

/** As `openssl pkey -pubin -outform DER | sha256sum` gives it. */
const fingerprintOf = (key: string): string =>
  `sha256:${createHash('sha256').update(Buffer.from(key, 'base64')).digest('hex')}`;

await runCommand(main);
