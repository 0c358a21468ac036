import { loadStep, type UncheckedCall, type UncheckedStep } from '../../../functions/perform.ts';
import { type EndpointName, endpoint, endpointNames } from '../../../shared/contract/contract.ts';
import { wardPath } from '../../../shared/contract/endpoint.ts';
import { Refusal } from '../../../shared/errors.ts';
import type { Ports } from '../../../shared/ports.ts';
import type { StepThreads } from './step-threads.ts';

/** They read a survey file whole. */
const ofFiles: readonly EndpointName[] = [
  'commitBatch',
  'undoBatch',
  'readPreview',
  'readMarked',
  'correctCell',
  'dropRow',
  'readCell',
];

/** They read no household, however many the ward has. */
const light: readonly EndpointName[] = ['readWard', 'readBatches', 'readBatch', 'readFindings'];

/** They start or stop a workflow, which the runner of the requests' thread alone can do. */
const driving: readonly EndpointName[] = ['requestEvidence', 'restartWard', 'recall', 'openMonthlyReview'];

const notInThreads: ReadonlySet<EndpointName> = new Set([...light, ...driving]);

/** Households from which a ward's work lasts so long that a request of another ward would notice. */
const many = 2_000;

type Steps = Partial<Record<EndpointName, UncheckedStep>>;

/** So many files may wait to be read, some ten minutes' work, before no more are taken. */
const mostUnread = 2_000;

/**
 * The steps of the contract that one machine does in threads: what reads a file whole, and what reads the households of a
 * ward with many of them. The ward's own requests wait for each other there, those of other wards do not.
 */
export function stepsInThreads(threads: StepThreads, host: { unread(): number }): Steps {
  const wardSteps = endpointNames.filter((name) => isOfWard(name) && !ofFiles.includes(name));
  const steps: Steps = Object.fromEntries([
    ...ofFiles.map((name) => [name, ofFile(name, threads)]),
    ...wardSteps.map((name) => [name, ofWard(name, threads)]),
  ]);
  return {
    ...steps,
    async receiveBatch(call, ports) {
      if (host.unread() >= mostUnread) throw new Refusal('TooBusy', { seconds: 60 });
      const step: UncheckedStep = await loadStep('receiveBatch');
      return step(call, ports);
    },
  };
}

function isOfWard(name: EndpointName): boolean {
  const { path, answer, onlyOn } = endpoint(name);
  return path.startsWith(wardPath) && !notInThreads.has(name) && answer !== 'page' && onlyOn === undefined;
}

const ofFile =
  (name: EndpointName, threads: StepThreads): UncheckedStep =>
  async (call, ports) =>
    threads.perform(
      { endpoint: name, call },
      (await hasManyRows(call, ports)) || (await isLarge(call, ports)),
    );

const ofWard =
  (name: EndpointName, threads: StepThreads): UncheckedStep =>
  async (call, ports) => {
    if (await isLarge(call, ports)) return threads.perform({ endpoint: name, call }, true);
    const step: UncheckedStep = await loadStep(name);
    return step(call, ports);
  };

const hasManyRows = ({ campaignId, batchId }: UncheckedCall, { batches }: Ports): Promise<boolean> =>
  unlessRefused(async () => ((await batches.get(String(campaignId), String(batchId))).rows ?? 0) > many);

const isLarge = ({ campaignId, ward }: UncheckedCall, { wards }: Ports): Promise<boolean> =>
  unlessRefused(
    async () =>
      (await wards.get({ campaignId: String(campaignId), ward: String(ward) })).totals.households > many,
  );

/** False where there is no such thing: the step itself says so to whoever may know. */
async function unlessRefused(asked: () => Promise<boolean>): Promise<boolean> {
  try {
    return await asked();
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}
