import type { Actor } from '../shared/access/actor.ts';
import type { Call, Reply } from '../shared/contract/call.ts';
import { type EndpointName, type Feature, featureOf } from '../shared/contract/contract.ts';
import type { Ports } from '../shared/ports.ts';
import type { Step } from './step.ts';

/** A call as HTTP makes it: who asks is known, everything else is as it was sent. */
export interface UncheckedCall {
  readonly by: Actor | undefined;
  readonly session?: string | undefined;
  readonly request?: string | undefined;
  readonly client?: string | undefined;
  readonly knownPlace?: string | undefined;
  readonly device?: string | undefined;
  readonly [field: string]: unknown;
}

/** A step as HTTP calls it. Each step parses what it is called with. */
export type UncheckedStep = (call: UncheckedCall, ports: Ports) => Promise<unknown>;

type Module = Readonly<Record<string, unknown>>;

/** Loads a step's file when the step is first called. Bundlers need one literal folder per import. */
const folders: Readonly<Record<Feature, (file: string) => Promise<Module>>> = {
  session: (file) => import(`./session/${file}.ts`),
  users: (file) => import(`./users/${file}.ts`),
  campaign: (file) => import(`./campaign/${file}.ts`),
  launch: (file) => import(`./launch/${file}.ts`),
  reporting: (file) => import(`./reporting/${file}.ts`),
  support: (file) => import(`./support/${file}.ts`),
  papers: (file) => import(`./papers/${file}.ts`),
  reports: (file) => import(`./reports/${file}.ts`),
  audit: (file) => import(`./audit/${file}.ts`),
  evidence: (file) => import(`./evidence/${file}.ts`),
  ward: (file) => import(`./ward/${file}.ts`),
  villages: (file) => import(`./villages/${file}.ts`),
  survey: (file) => import(`./survey/${file}.ts`),
  posting: (file) => import(`./posting/${file}.ts`),
  intake: (file) => import(`./intake/${file}.ts`),
  requests: (file) => import(`./requests/${file}.ts`),
  pairs: (file) => import(`./pairs/${file}.ts`),
  approval: (file) => import(`./approval/${file}.ts`),
  inspection: (file) => import(`./inspection/${file}.ts`),
  batch: (file) => import(`./batch/${file}.ts`),
  training: (file) => import(`./training/${file}.ts`),
  attachments: (file) => import(`./attachments/${file}.ts`),
  corrections: (file) => import(`./corrections/${file}.ts`),
};

/** `recordMeeting` is in `record-meeting.ts`. */
const fileOf = (name: EndpointName): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** An endpoint's step, found by its name. Throws where there is none. */
export async function loadStep<Name extends EndpointName>(name: Name): Promise<Step<Name> & UncheckedStep> {
  const module = await folders[featureOf(name)](fileOf(name));
  const step = module[name];
  if (!isStep<Name>(step)) throw new Error(`${fileOf(name)}.ts exports no ${name}`);
  return step;
}

/** A function of that name is taken for the step: its parameters cannot be seen at run time. */
const isStep = <Name extends EndpointName>(found: unknown): found is Step<Name> & UncheckedStep =>
  typeof found === 'function';

/** Calls an endpoint's step. */
export async function perform<Name extends EndpointName>(
  name: Name,
  call: Call<Name>,
  ports: Ports,
): Promise<Reply<Name>> {
  const step: Step<Name> = await loadStep(name);
  return step(call, ports);
}
