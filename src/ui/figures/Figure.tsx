import type { ReactNode } from 'react';
import type { DrawnAlignment, DrawnLeg, Pose, Spot } from './poses.ts';
import './figures.css';

const pathOf = (spots: readonly Spot[]) => `M${spots.map(([x, y]) => `${x} ${y}`).join('L')}`;

/** Draws the person in one quiet colour. */
export function Body({ pose }: { readonly pose: Pose }) {
  const [near, far] = pose.legs;
  return (
    <g className="figure-body">
      <circle cx={pose.head[0]} cy={pose.head[1]} r="24" />
      <path d={pathOf([pose.neck, pose.pelvis])} strokeWidth="58" />
      {pose.arms.map((arm) => (
        <path key={pathOf(arm)} d={pathOf(arm)} strokeWidth="17" />
      ))}
      {[near, far].map(({ hip, knee, ankle, toe }) => (
        <g key={pathOf([hip, knee])}>
          <path d={pathOf([hip, knee, ankle])} strokeWidth="27" />
          <path d={pathOf([ankle, toe])} strokeWidth="18" />
        </g>
      ))}
    </g>
  );
}

interface KneeMarkProps {
  readonly at: Spot;
  readonly alignment: DrawnAlignment;
  /** The side of the drawing that is inward for this leg. */
  readonly inwardIs: 'right' | 'left';
}

/** Draws the marker of the live screen: a circle for in line, otherwise a triangle that points where the knee goes. */
export function KneeMark({ at: [x, y], alignment, inwardIs }: KneeMarkProps) {
  if (alignment === 'in-line') return <circle className="figure-mark figure-mark-in-line" cx={x} cy={y} r="10" />;
  const direction = (alignment === 'inward') === (inwardIs === 'right') ? 1 : -1;
  return (
    <path
      className={`figure-mark figure-mark-${alignment}`}
      d={`M${x + direction * 17} ${y}L${x - direction * 9} ${y - 13.5}v27z`}
    />
  );
}

/** Draws the plumb line from hip to foot with its bob. `bend` draws hip, knee and ankle as they are. */
export function PlumbLine({ leg: { hip, knee, ankle }, bend }: { readonly leg: DrawnLeg; readonly bend: boolean }) {
  const [x, y] = ankle;
  return (
    <g className="figure-plumb">
      <path className={bend ? 'figure-straight' : undefined} d={pathOf([hip, ankle])} />
      {bend ? <path d={pathOf([hip, knee, ankle])} /> : null}
      <circle cx={hip[0]} cy={hip[1]} r="4.5" />
      <path className="figure-bob" d={`M${x - 3} ${y - 10}h6v4l4 6-7 20-7-20 4-6z`} />
    </g>
  );
}

interface MeasuredLegsProps {
  readonly pose: Pose;
  readonly alignment: DrawnAlignment;
  /** Draws only the leg that carries. */
  readonly oneLeg?: boolean;
}

export function MeasuredLegs({ pose, alignment, oneLeg = false }: MeasuredLegsProps) {
  const legs = oneLeg ? pose.legs.slice(0, 1) : pose.legs;
  return legs.map((leg, index) => (
    <g key={pathOf([leg.hip, leg.ankle])}>
      <PlumbLine leg={leg} bend={alignment !== 'in-line'} />
      <KneeMark at={leg.knee} alignment={alignment} inwardIs={index === 0 ? 'right' : 'left'} />
    </g>
  ));
}

/** Frames the drawings. A screen reader passes a drawing by, because the words stand beside it or in the figure around it. */
export function Drawing({
  children,
  viewBox = '60 30 180 350',
}: {
  readonly children: ReactNode;
  readonly viewBox?: string;
}) {
  return (
    <svg className="figure" viewBox={viewBox} aria-hidden="true" focusable="false">
      {children}
    </svg>
  );
}
