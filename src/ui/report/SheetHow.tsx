import { speaksUpAt, USUAL_BAND_DEG } from '../../core/drift/drift-state.ts';
import { COMPARISON } from '../../core/reading/thresholds.ts';
import type { Side } from '../../core/geometry/keypoints.ts';
import { frameCounts } from '../../core/session/frame-counts.ts';
import { limitsOf } from '../../core/session/told-session.ts';
import type { SessionRecord } from '../../core/session/session-record.ts';
import { formatPreciseDegrees, formatShare } from '../numbers/format.ts';
import { assumedAxisWords } from '../words/assumed-axis-words.ts';
import { sourceAsReadWords } from '../words/source-words.ts';
import { useWords, type Tongue } from '../words/use-words.ts';

function axisWords(tongue: Tongue, record: SessionRecord): string {
  const { t, locale } = tongue;
  const { baseline, driftMeasure } = record;
  if (baseline === null) return t('report.howNoAxis');
  const assumed = assumedAxisWords(tongue, record);
  if (assumed !== null && baseline.isAssumed) return assumed;
  const standing = (side: Side) => {
    const leg = baseline.legs[side];
    if (leg === null) return t('summary.none');
    return `${leg.fppaDeg < 0 ? '−' : ''}${formatPreciseDegrees(leg.fppaDeg, locale)}`;
  };
  const axis = t(`report.howAxis.${driftMeasure}`, {
    left: standing('left'),
    right: standing('right'),
    yaw: formatPreciseDegrees(baseline.yawDeg, locale),
  });
  return assumed === null ? axis : `${axis} ${assumed}`;
}

/** Names the model with the beginning of its hash. The recorded example carries no hash. */
function modelWords({ model, weightsSha256 }: SessionRecord['origin']): string {
  return weightsSha256 === '' ? model : `${model} (${weightsSha256.slice(0, 8)})`;
}

function refusedWords({ t, locale }: Tongue, record: SessionRecord): string {
  const { seen, refused } = frameCounts(record);
  if (refused === 0 || seen === 0) return t('report.howAllMeasured');
  return t('report.howRefused', { share: formatShare(refused / seen, locale) });
}

/** Says which model measured, against which axis and how well, and what Kneeline is not. */
export function SheetHow({ record }: { readonly record: SessionRecord }) {
  const tongue = useWords();
  const { t, locale } = tongue;
  const { origin, picture, thresholds } = record;
  const made = t('report.howMade', {
    version: origin.appVersion,
    model: modelWords(origin),
    source: sourceAsReadWords(tongue, origin),
    width: picture.widthPx,
    height: picture.heightPx,
  });
  const { inwardDeg, outwardDeg } = speaksUpAt(thresholds);
  // The limits of a session of format 2 judged another number.
  const isRun = record.run !== undefined;
  const limits =
    limitsOf(record) === null
      ? ''
      : t(isRun ? 'run.sheet.how' : 'report.howLimits', {
          inward: formatPreciseDegrees(inwardDeg, locale),
          outward: formatPreciseDegrees(outwardDeg, locale),
          band: formatPreciseDegrees(USUAL_BAND_DEG, locale),
          least: formatPreciseDegrees(COMPARISON.clearDifferenceDeg, locale),
        });
  return (
    <footer className="sheet-how">
      <p>
        <b>{t('report.how')}</b> {made} {axisWords(tongue, record)} {limits} {refusedWords(tongue, record)}{' '}
        {t(isRun ? 'run.howCannot' : 'report.howNot')}
      </p>
      <p>{t('product.notMedical')}</p>
    </footer>
  );
}
