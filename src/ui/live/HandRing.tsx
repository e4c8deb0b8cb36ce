import { useEffect, useRef } from 'react';

interface HandRingProps {
  /** Tells with every frame how far the hand is on its way, 0..1, until the returned function is called. */
  readonly follow: (show: (share: number) => void) => () => void;
  readonly measuring: boolean;
}

/** Fills while a raised hand is held until it counts as a command. Each frame moves the ring without React. */
export function HandRing({ follow, measuring }: HandRingProps) {
  const ring = useRef<HTMLDivElement>(null);

  useEffect(
    () =>
      follow((share) => {
        const element = ring.current;
        if (element === null) return;
        element.dataset['raised'] = String(share > 0);
        element.style.setProperty('--share', String(share));
      }),
    [follow],
  );

  // Clears the ring itself, because no further frame will come.
  useEffect(() => {
    if (!measuring) ring.current?.setAttribute('data-raised', 'false');
  }, [measuring]);

  return (
    <div className="hand" ref={ring} data-raised="false" aria-hidden="true">
      <svg viewBox="0 0 100 100" focusable="false">
        <circle className="hand-track" cx="50" cy="50" r="42" />
        <circle className="hand-fill" cx="50" cy="50" r="42" pathLength="1" />
        <path
          className="hand-sign"
          d="M36 52V35a4 4 0 0 1 8 0v13V28a4 4 0 0 1 8 0v20V30a4 4 0 0 1 8 0v20-13a4 4 0 0 1 8 0v24c0 10-6 17-15 17-8 0-12-4-16-11l-9-15c-2-4 3-7 6-4z"
        />
      </svg>
    </div>
  );
}
