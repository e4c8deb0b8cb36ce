import type { BatchItem } from '../../runtime/batch/batch.ts';

const STROKES: Record<BatchItem['state']['kind'], string> = {
  waiting: 'M12 7v5.2l3.4 2M12 20a8 8 0 1 0 0-16 8 8 0 0 0 0 16z',
  measuring: 'M8.5 6v12l9.5-6z',
  measured: 'm5 12.5 4.5 4.5L19 7.5',
  failed: 'M12 4 2.8 20h18.4zM12 10.5v4.2M12 17.4v.1',
  cancelled: 'M6 12h12',
};

/** Shows the state of a film as a shape. The words stand beside it. */
export function StateSign({ kind }: { readonly kind: BatchItem['state']['kind'] }) {
  return (
    <svg className="icon film-sign" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={STROKES[kind]} />
    </svg>
  );
}
