import { useEffect, useState, type ComponentType } from 'react';

/** The props of what is shown in place of a component whose code has not arrived. */
export interface AwaitedProps {
  /** True if the code could not be fetched. */
  readonly failed: boolean;
  readonly onRetry: () => void;
}

/** Every part needs these words besides its code; the first page does without them. */
let loadNeeds: () => Promise<void> = () => Promise.resolve();

export function partsNeed(load: () => Promise<void>): void {
  loadNeeds = load;
}

/** The loaders of all parts, in the order in which the parts were declared. */
const loaders: (() => Promise<void>)[] = [];

/**
 * Loads every part ahead of its use, one after another, so that no click waits and the page works without its server.
 * A part that can't be fetched now is fetched again when it is shown.
 */
export async function loadAllParts(): Promise<void> {
  // A part that has just been loaded may declare further parts, which join the list and are loaded too.
  for (const load of loaders) await load().catch(() => undefined);
}

/**
 * Keeps a component's code out of the first page. `React.lazy` would show its fallback for a moment even when the code was
 * fetched ahead, and would keep a failure for ever.
 *
 * @param Awaited is shown until the code is there.
 * @returns what draws the component at once where its code is there, and otherwise loads the code first.
 */
export function loadLater<Props extends object>(
  importPart: () => Promise<ComponentType<Props>>,
  Awaited: ComponentType<AwaitedProps>,
): ComponentType<Props> {
  let Loaded: ComponentType<Props> | null = null;
  let loading: Promise<void> | null = null;

  const load = (): Promise<void> => {
    loading ??= Promise.all([importPart(), loadNeeds()]).then(
      ([part]) => {
        Loaded = part;
      },
      (error: unknown) => {
        loading = null;
        throw error;
      },
    );
    return loading;
  };

  loaders.push(load);

  function Part(props: Props) {
    const [state, setState] = useState<'loading' | 'ready' | 'failed'>(Loaded === null ? 'loading' : 'ready');
    useEffect(() => {
      if (state !== 'loading') return;
      let gone = false;
      const settle = (next: 'ready' | 'failed') => () => {
        if (!gone) setState(next);
      };
      load().then(settle('ready'), settle('failed'));
      return () => {
        gone = true;
      };
    }, [state]);
    if (Loaded !== null) return <Loaded {...props} />;
    return <Awaited failed={state === 'failed'} onRetry={() => setState('loading')} />;
  }

  return Part;
}

/** Shows nothing until an additional part has been loaded. */
export function AwaitedPart() {
  return null;
}
