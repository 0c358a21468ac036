import type { Profiler } from 'node:inspector';
import { type Part, partOf, parts } from './parts.ts';

type Frame = Profiler.ProfileNode['callFrame'];

/** The source that a frame of the bundle was written in, or undefined. */
export type SourceOf = (frame: Frame) => string | undefined;

/** The share of each part in a profile. */
export type Shares = Readonly<Record<Part, number>>;

/** The part of a node: what its own file begins, or that of the node above it. */
function partOfNode({ callFrame }: Profiler.ProfileNode, above: Part, sourceOf: SourceOf): Part {
  if (callFrame.functionName === '(garbage collector)') return 'collecting garbage';
  const source = sourceOf(callFrame);
  return (source === undefined ? undefined : partOf(source)) ?? above;
}

/** The part of each node by its id. */
function partsOfNodes({ nodes }: Profiler.Profile, sourceOf: SourceOf): Map<number, Part> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const found = new Map<number, Part>();
  const visit = (node: Profiler.ProfileNode, above: Part): void => {
    const part = partOfNode(node, above, sourceOf);
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
export function sharesOf(profile: Profiler.Profile, sourceOf: SourceOf): Shares {
  const { samples = [], timeDeltas = [] } = profile;
  const partOfId = partsOfNodes(profile, sourceOf);
  const times = new Map<Part, number>();
  let total = 0;
  for (const [i, id] of samples.entries()) {
    const part = partOfId.get(id) ?? 'Node itself';
    const time = Math.min(Math.max(0, timeDeltas[i] ?? 0), longestGap);
    times.set(part, (times.get(part) ?? 0) + time);
    total += time;
  }
  const shares = parts.map((part) => [part, (times.get(part) ?? 0) / total] as const);
  return Object.fromEntries(shares) as Record<Part, number>;
}
