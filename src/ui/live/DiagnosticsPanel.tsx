import type { ReactNode } from 'react';
import { useAppState } from '../context/app-context.ts';
import { formatWhole } from '../numbers/format.ts';
import { modelName } from '../words/model-words.ts';
import { useWords } from '../words/use-words.ts';

function Row({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className="diagnostics-row">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function EngineRows() {
  const engine = useAppState((state) => state.engine);
  const tongue = useWords();
  const { t, locale } = tongue;
  if (engine.kind !== 'ready') return null;
  const { engine: kind, model, backend, threads, timedBackends, checkFailure } = engine.engine;
  return (
    <>
      <Row name={t('diagnostics.model')}>{modelName(tongue, model)}</Row>
      <Row name={t('diagnostics.engine')}>
        <span title={checkFailure ?? undefined}>{t(`diagnostics.engines.${kind}`)}</span>
        {checkFailure === null ? null : <> {t('diagnostics.standsIn')}</>}
      </Row>
      <Row name={t('diagnostics.backend')}>{t(`diagnostics.backends.${backend}`)}</Row>
      <Row name={t('diagnostics.threads')}>
        {threads}
        {window.crossOriginIsolated ? null : <> {t('diagnostics.notIsolated')}</>}
      </Row>
      {timedBackends.length === 0 ? null : (
        <Row name={t('diagnostics.timed')}>
          {timedBackends.map((timed) => (
            <span className="diagnostics-timed" key={timed.backend} title={timed.failure ?? undefined}>
              {timed.backend}{' '}
              {timed.medianMs === null
                ? t('diagnostics.timedFailed')
                : t('diagnostics.timedValue', { ms: formatWhole(timed.medianMs, locale) })}
            </span>
          ))}
        </Row>
      )}
    </>
  );
}

/** Shows numbers about the machine, not about the person. */
export function DiagnosticsPanel() {
  const measured = useAppState((state) => state.diagnostics);
  const { t, locale } = useWords();
  const whole = (value: number) => formatWhole(value, locale);
  return (
    <aside className="diagnostics" aria-label={t('diagnostics.title')}>
      <h2 className="panel-title">{t('diagnostics.title')}</h2>
      <dl>
        <EngineRows />
        {measured === null ? null : (
          <>
            <Row name={t('diagnostics.captured')}>
              {t('diagnostics.perSecond', { value: whole(measured.capturedFps) })}
            </Row>
            <Row name={t('diagnostics.measured')}>
              {t('diagnostics.perSecond', { value: whole(measured.processedFps) })}
            </Row>
            <Row name={t('diagnostics.latency')}>
              {measured.latencyP50Ms === null || measured.latencyP95Ms === null
                ? t('diagnostics.unknown')
                : t('diagnostics.latencyValue', {
                    p50: whole(measured.latencyP50Ms),
                    p95: whole(measured.latencyP95Ms),
                  })}
            </Row>
            <Row name={t('diagnostics.timing')}>
              {t('diagnostics.timingValue', {
                prepare: whole(measured.prepareMs),
                network: whole(measured.networkMs),
                decode: whole(measured.decodeMs),
              })}
            </Row>
            <Row name={t('diagnostics.dropped')}>{whole(measured.droppedFrames)}</Row>
          </>
        )}
      </dl>
    </aside>
  );
}
