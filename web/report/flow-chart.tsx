import type { ReactNode } from 'react';
import { flowChart, flowsOf } from '../../shared/reports/charts/flow.ts';
import type { ReportUnitLine } from '../client/answers.ts';
import { useLanguage } from '../language/language.tsx';
import { flowWords } from '../public-pages/report/report-words.ts';
import classes from './charts.module.css';

/** Units of the drawing; texts stand outside the nodes. */
const space = { left: 168, right: 316, height: 250, gap: 34 } as const;
const nodeWidth = 12;
const [width, top] = [484, 24];

/** How the area's households moved between the classes, as bands; the table below and the drawing's text say the same. */
export function FlowChart({ unit }: { readonly unit: ReportUnitLine }): ReactNode {
  const { say, count } = useLanguage();
  const flows = flowsOf(unit);
  if (flows.length === 0) return null;
  const { nodes, bands, height } = flowChart(flows, space);
  const textOf = ({ from, to, households }: (typeof flows)[number]): string =>
    `${say(flowWords.start[from])} → ${say(flowWords.end[to])}: ${count(households)}`;
  const title = say(
    'Hộ chuyển từ đầu kỳ (trái) sang cuối kỳ (phải)',
    'Households from the start (left) to the end (right)',
  );
  return (
    <figure className={classes.figure}>
      <figcaption>{title}</figcaption>
      <svg
        className={classes.flow}
        viewBox={`0 ${-top} ${width} ${Math.ceil(height) + top + 4}`}
        role="img"
        aria-label={`${title}. ${flows.map(textOf).join('; ')}.`}
      >
        {bands.map((band) => (
          <path
            key={`${band.from} ${band.to}`}
            className={`${classes.band} ${classes[band.from === 'other' ? band.to : band.from]}`}
            d={band.path}
          />
        ))}
        {nodes.map((node) => (
          <Node key={`${node.side} ${node.end}`} node={node} />
        ))}
      </svg>
    </figure>
  );
}

type FlowNode = ReturnType<typeof flowChart>['nodes'][number];

function Node({ node: { side, end, y, height, households } }: { readonly node: FlowNode }): ReactNode {
  const { say, count } = useLanguage();
  const isStart = side === 'start';
  return (
    <>
      <rect
        className={classes[end]}
        x={isStart ? space.left - nodeWidth : space.right}
        y={y}
        width={nodeWidth}
        height={Math.max(1, height)}
      />
      <text x={isStart ? space.left : space.right} y={y - 6} textAnchor={isStart ? 'end' : 'start'}>
        {`${say(flowWords[side][end])}: ${count(households)}`}
      </text>
    </>
  );
}
