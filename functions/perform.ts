import { type Call, type EndpointName, type Reply, type Room, roomOf } from '../shared/contract/contract.ts';
import type { Ports } from '../shared/ports.ts';
import type { Step } from './step.ts';

/** The folders of the steps, by the file of the contract that declares them. A step is loaded when it is first asked. */
const rooms: Readonly<Record<Room, (file: string) => Promise<Readonly<Record<string, unknown>>>>> = {
  session: (file) => import(`./session/${file}.ts`),
  users: (file) => import(`./users/${file}.ts`),
  campaign: (file) => import(`./campaign/${file}.ts`),
  audit: (file) => import(`./audit/${file}.ts`),
  ward: (file) => import(`./ward/${file}.ts`),
  survey: (file) => import(`./survey/${file}.ts`),
  posting: (file) => import(`./posting/${file}.ts`),
  batch: (file) => import(`./batch/${file}.ts`),
};

/** `recordMeeting` stands in `record-meeting`. */
const fileOf = (name: EndpointName): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** The step of an endpoint, found by its name. Throws where there is none. */
export async function loadStep<Name extends EndpointName>(name: Name): Promise<Step<Name>> {
  const module = await rooms[roomOf(name)](fileOf(name));
  const step = module[name];
  if (typeof step !== 'function') throw new Error(`${fileOf(name)}.ts exports no ${name}`);
  return step as Step<Name>;
}

/** Calls an endpoint's step, as HTTP does. */
export async function perform<Name extends EndpointName>(
  name: Name,
  call: Call<Name>,
  ports: Ports,
): Promise<Reply<Name>> {
  const step = await loadStep(name);
  return step(call, ports);
}
