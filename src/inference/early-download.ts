import type { PoseModel } from '../pose/engine.ts';
import { downloadModel, type DownloadedModel } from './downloaded-model.ts';
import type { ReportProgress } from './model-loader.ts';

/** A download that began before anybody asked for an engine. */
interface EarlyDownload {
  readonly model: PoseModel;
  readonly modelsUrl: string;
  readonly download: Promise<DownloadedModel>;
  /** Hears of the bytes from the moment on at which an engine takes the download. */
  report: ReportProgress | null;
}

let early: EarlyDownload | null = null;

/** Begins to fetch a model while the page's own code is still on its way. A failure is told to whoever takes the model. */
export function beginDownload(model: PoseModel, modelsUrl: string): void {
  const download = downloadModel(model, modelsUrl, (loadedBytes, totalBytes) => {
    early?.report?.(loadedBytes, totalBytes);
  });
  download.catch(() => undefined);
  early = { model, modelsUrl, download, report: null };
}

/**
 * Takes the model whose download has begun, where it is the wished one, else begins anew. A download is taken once.
 *
 * @throws EngineError `model-missing` or `model-corrupt`, naming the file.
 */
export function takeDownload(
  model: PoseModel,
  modelsUrl: string,
  reportProgress: ReportProgress,
): Promise<DownloadedModel> {
  if (early === null || early.model !== model || early.modelsUrl !== modelsUrl) {
    early = null;
    return downloadModel(model, modelsUrl, reportProgress);
  }
  const taken = early;
  taken.report = reportProgress;
  return taken.download.finally(() => {
    if (early === taken) early = null;
  });
}
