import type { Profiler } from 'node:inspector';
import { partOf, parts, type Part as ReadingPart } from './parts.ts';

type Frame = Profiler.ProfileNode['callFrame'];

/** The source that a frame of the bundle was written in, or undefined. */
export type SourceOf = (frame: Frame) => string | undefined;

/** The share of each part in a profile. */
export type Shares<Part extends string = ReadingPart> = Readonly<Record<Part, number>>;

/** Parts in their order, and which of them begins in a source. */
export interface Division<Part extends string> {
  readonly parts: readonly (Part | Always)[];
  partOf(source: string): Part | Always | undefined;
}

/** The parts of every division. */
type Always = 'collecting garbage' | 'Node itself';

const reading: Division<ReadingPart> = { parts, partOf };

type Finding<Part extends string> = Division<Part> & { readonly sourceOf: SourceOf };

/** The part of a node: what its own file begins, or that of the node above it. */
function partOfNode<Part extends string>(
  { callFrame }: Profiler.ProfileNode,
  above: Part | Always,
  { partOf: partIn, sourceOf }: Finding<Part>,
): Part | Always {
  if (callFrame.functionName === '(garbage collector)') return 'collecting garbage';
  const source = sourceOf(callFrame);
  return (source === undefined ? undefined : partIn(source)) ?? above;
}

/** The part of each node by its id. */
function partsOfNodes<Part extends string>({ nodes }: Profiler.Profile, finding: Finding<Part>) {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const found = new Map<number, Part | Always>();
  const visit = (node: Profiler.ProfileNode, above: Part | Always): void => {
    const part = partOfNode(node, above, finding);
    found.set(node.id, part);
    for (const id of node.children ?? []) {
      const child = byId.get(id);
      if (child) visit(child, part);
    }
  };
  const [root] = nodes;
  if (root) visit(root, 'Node itself');
  return found;
}

/** In microseconds: of a longer gap between samples another process had the rest. */
const longestGap = 2_000;

/** The share of each part in the time of a profile's samples. */
export function sharesOf<Part extends string = ReadingPart>(
  profile: Profiler.Profile,
  sourceOf: SourceOf,
  division = reading as Division<string> as Division<Part>,
): Shares<Part> {
  const { samples = [], timeDeltas = [] } = profile;
  const partOfId = partsOfNodes(profile, { ...division, sourceOf });
  const times = new Map<Part | Always, number>();
  let total = 0;
  for (const [i, id] of samples.entries()) {
    const part = partOfId.get(id) ?? 'Node itself';
    const time = Math.min(Math.max(0, timeDeltas[i] ?? 0), longestGap);
    times.set(part, (times.get(part) ?? 0) + time);
    total += time;
  }
  const shares = division.parts.map((part) => [part, (times.get(part) ?? 0) / total] as const);
  return Object.fromEntries(shares) as Record<Part, number>;
}
