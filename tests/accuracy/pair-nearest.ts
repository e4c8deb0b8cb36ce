interface Pairing<Truth, Told> {
  /** The moment of each, milliseconds of the film. */
  readonly truthMs: (truth: Truth) => number;
  readonly toldMs: (told: Told) => number;
  /** Pairs are never farther apart. */
  readonly withinMs: number;
}

/** Pairs true events with told ones, the nearest pair first. Each true event has one told event at most, and the other way round. */
export function pairNearest<Truth, Told>(
  truths: readonly Truth[],
  tolds: readonly Told[],
  { truthMs, toldMs, withinMs }: Pairing<Truth, Told>,
): ReadonlyMap<Truth, Told> {
  const candidates = truths.flatMap((truth) =>
    tolds.map((told) => ({ truth, told, apartMs: Math.abs(toldMs(told) - truthMs(truth)) })),
  );
  const pairs = new Map<Truth, Told>();
  const used = new Set<Told>();
  for (const { truth, told, apartMs } of candidates.toSorted((a, b) => a.apartMs - b.apartMs)) {
    if (apartMs > withinMs || pairs.has(truth) || used.has(told)) continue;
    pairs.set(truth, told);
    used.add(told);
  }
  return pairs;
}
