import { hasRole } from '../../shared/access/policy.ts';
import { describeFinding } from '../../shared/batch/findings/describe-finding.ts';
import { FileRejected } from '../../shared/batch/findings/file-rejected.ts';
import type { Finding } from '../../shared/batch/findings/findings.ts';
import { maxSheetBytes } from '../../shared/contract/campaign.ts';
import { contract } from '../../shared/contract/contract.ts';
import { problem, Refusal } from '../../shared/errors.ts';
import { parseInput } from '../authorise.ts';
import { readSheets } from '../files/read-sheets.ts';
import type { Step } from '../step.ts';

/** The cells of a file as text. Nothing of it is kept. Refuses what the readers of survey files refuse. */
export const readSheet = (async (call) => {
  if (!hasRole(call.by, contract.readSheet.who)) throw new Refusal('NotAllowed');
  const { name, content, encoding } = parseInput('readSheet', call);
  const bytes = Buffer.from(content, 'base64');
  if (bytes.length > maxSheetBytes) throw new Refusal('SheetTooLarge', problem('3,5 MB', '3.5 MB'));
  try {
    const sheets = await readSheets(bytes, { encoding });
    // The one sheet of a CSV file has no name of its own.
    return { sheets: sheets.map((sheet) => ({ ...sheet, name: sheet.name || name })) };
  } catch (error) {
    throw error instanceof FileRejected ? refusalOf(error.finding) : error;
  }
}) satisfies Step<'readSheet'>;

/** A finding as a refusal, without the words of the file that it may hold. */
function refusalOf(finding: Finding): Refusal {
  const { params = {} } = finding;
  if (finding.code === 'E003') return new Refusal('SheetInOldFont', { encoding: params.encoding ?? '' });
  if (finding.code === 'E002') {
    return new Refusal('SheetTooLarge', problem(String(params.limit), String(params.limitEn)));
  }
  const { message, messageEn, cure, cureEn } = describeFinding(finding);
  return new Refusal('SheetUnreadable', { ...problem(message, messageEn), cure: cureEn, cureVi: cure });
}
