import type { ReportUnit } from '../report.ts';

/** The classes between which households move; `other` at the start is who was on no list, `lost` who is in no result. */
export type FlowEnd = 'poor' | 'near-poor' | 'other' | 'lost';

/** Households that went from one class to another. */
export interface Flow {
  readonly from: FlowEnd;
  readonly to: FlowEnd;
  readonly households: number;
}

/** How the households of the opening list and those that came new are distributed at the end. */
export function flowsOf({
  movements: { poor, 'near-poor': nearPoor },
}: {
  readonly movements: ReportUnit['movements'];
}): Flow[] {
  const stayed = (
    moves: { readonly start: number; readonly toOther: number; readonly lost: number },
    to: number,
  ) => moves.start - to - moves.toOther - moves.lost;
  const flows: Flow[] = [
    { from: 'poor', to: 'poor', households: stayed(poor, poor.toNearPoor) },
    { from: 'poor', to: 'near-poor', households: poor.toNearPoor },
    { from: 'poor', to: 'other', households: poor.toOther },
    { from: 'poor', to: 'lost', households: poor.lost },
    { from: 'near-poor', to: 'poor', households: nearPoor.toPoor },
    { from: 'near-poor', to: 'near-poor', households: stayed(nearPoor, nearPoor.toPoor) },
    { from: 'near-poor', to: 'other', households: nearPoor.toOther },
    { from: 'near-poor', to: 'lost', households: nearPoor.lost },
    { from: 'other', to: 'poor', households: poor.relapsed + poor.new },
    { from: 'other', to: 'near-poor', households: nearPoor.relapsed + nearPoor.new },
  ];
  return flows.filter(({ households }) => households > 0);
}

/** The left side of the chart, and the right one. */
export type FlowSide = 'start' | 'end';

const endOf = (flow: Flow, side: FlowSide): FlowEnd => (side === 'start' ? flow.from : flow.to);

/** A node: all that leaves a class, or all that comes to it. */
interface FlowNode {
  readonly side: FlowSide;
  readonly end: FlowEnd;
  readonly households: number;
  readonly y: number;
  readonly height: number;
}

/** A band from a node on the left to one on the right, as the data of an SVG path. */
interface FlowBand extends Flow {
  readonly path: string;
}

export interface FlowChart {
  readonly height: number;
  readonly nodes: readonly FlowNode[];
  readonly bands: readonly FlowBand[];
}

/** Where the nodes stand: the right edge of those on the left, the left edge of those on the right, and their height. */
export interface FlowSpace {
  readonly left: number;
  readonly right: number;
  /** Of the larger side, without the gaps. */
  readonly height: number;
  readonly gap: number;
}

const ends: readonly FlowEnd[] = ['poor', 'near-poor', 'other', 'lost'];

/** Places the nodes of both sides below one another and the bands between them, one scale for all. */
export function flowChart(flows: readonly Flow[], space: FlowSpace): FlowChart {
  const all = flows.reduce((sum, { households }) => sum + households, 0);
  const scale = all === 0 ? 0 : space.height / all;
  const from = nodesOf(flows, 'start', { scale, gap: space.gap });
  const to = nodesOf(flows, 'end', { scale, gap: space.gap });
  return {
    height: Math.max(bottomOf(from), bottomOf(to)),
    nodes: [...from, ...to],
    bands: bandsOf(flows, { from, to, scale, space }),
  };
}

const bottomOf = (nodes: readonly FlowNode[]): number =>
  nodes.reduce((bottom, { y, height }) => Math.max(bottom, y + height), 0);

function nodesOf(
  flows: readonly Flow[],
  side: FlowSide,
  { scale, gap }: { readonly scale: number; readonly gap: number },
): FlowNode[] {
  const nodes: FlowNode[] = [];
  let y = 0;
  for (const end of ends) {
    const own = flows.filter((flow) => endOf(flow, side) === end);
    if (own.length === 0) continue;
    const households = own.reduce((sum, flow) => sum + flow.households, 0);
    const height = households * scale;
    nodes.push({ side, end, households, y, height });
    y += height + gap;
  }
  return nodes;
}

interface Bands {
  readonly from: readonly FlowNode[];
  readonly to: readonly FlowNode[];
  readonly scale: number;
  readonly space: FlowSpace;
}

/** The bands in the order of their nodes on either side, so that those of one node lie side by side. */
function bandsOf(flows: readonly Flow[], { from, to, scale, space }: Bands): FlowBand[] {
  const used = new Map<string, number>();
  const take = (side: FlowSide, end: FlowEnd, height: number): number => {
    const node = (side === 'start' ? from : to).find((each) => each.end === end);
    const key = `${side} ${end}`;
    const y = (node?.y ?? 0) + (used.get(key) ?? 0);
    used.set(key, (used.get(key) ?? 0) + height);
    return y;
  };
  return flows.map((flow) => {
    const height = flow.households * scale;
    const [start, end] = [take('start', flow.from, height), take('end', flow.to, height)];
    return { ...flow, path: bandPath({ start, end, height }, space) };
  });
}

function bandPath(
  { start, end, height }: { readonly start: number; readonly end: number; readonly height: number },
  { left, right }: FlowSpace,
): string {
  const middle = (left + right) / 2;
  const [a, b, h] = [start, end, height].map(rounded);
  const curve = (x: number, fromY: string, toY: string) => `C${middle} ${fromY} ${middle} ${toY} ${x} ${toY}`;
  const [aLow, bLow] = [rounded(start + height), rounded(end + height)];
  if (h === undefined || a === undefined || b === undefined) return '';
  return `M${left} ${a}${curve(right, a, b)}V${bLow}${curve(left, bLow, aLow)}Z`;
}

const rounded = (number: number): string => String(Math.round(number * 100) / 100);
