import { Drawing } from '../figures/Figure.tsx';

export const KNEECAPS = ['straight', 'inward', 'outward'] as const;
export const FEET = ['up', 'sinks', 'lifts'] as const;

const GAZE = { straight: 0, inward: 9, outward: -9 } as const;

/** Draws both knees from the front. The kneecaps are drawn as eyes that look where the knees point. */
export function KneecapPicture({ pointing }: { readonly pointing: (typeof KNEECAPS)[number] }) {
  return (
    <Drawing viewBox="0 0 200 200">
      {([1, -1] as const).map((inward) => {
        const x = inward === 1 ? 62 : 138;
        return (
          <g key={inward}>
            <g className="figure-body">
              <path d={`M${x} -10V110`} strokeWidth="52" />
              <path d={`M${x} 110V210`} strokeWidth="40" />
            </g>
            <ellipse className="look-kneecap" cx={x + (inward * GAZE[pointing]) / 2} cy="98" rx="20" ry="22" />
            <circle className="look-pupil" cx={x + inward * GAZE[pointing] * 1.35} cy="98" r="8" />
          </g>
        );
      })}
    </Drawing>
  );
}

const SOLES = {
  up: 'M44 40V96C34 112 30 130 38 138H66C84 138 92 114 116 116C134 118 140 138 152 138H184C190 134 186 126 176 122C146 112 108 98 92 78V40z',
  sinks: 'M44 40V96C34 112 30 130 38 138H184C190 134 186 128 176 126C146 122 108 112 92 86V40z',
  lifts:
    'M44 40V96C34 112 30 130 38 138H66C82 138 90 122 112 116C134 112 144 118 156 112L182 98C186 92 180 86 172 90C148 98 110 94 92 76V40z',
} as const;

/** Draws one foot on the floor from its inner side. */
export function FootPicture({ standing }: { readonly standing: (typeof FEET)[number] }) {
  return (
    <Drawing viewBox="10 30 186 124">
      <path className="look-foot" d={SOLES[standing]} />
      <path className="figure-line" d="M14 141H192" />
      {standing === 'up' ? <path className="look-arrow" d="M108 138v-12m-6 6 6-7 6 7" /> : null}
      {standing === 'sinks' ? <path className="look-arrow" d="M108 98v26m-7-7 7 8 7-8" /> : null}
      {standing === 'lifts' ? <path className="look-arrow" d="M154 136v-16m-7 7 7-8 7 8" /> : null}
    </Drawing>
  );
}
