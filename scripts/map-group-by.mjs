/**
 * Vitest 5 groups errors with Map.groupBy, which Node 20 lacks: without this its reporter dies on the first failed test and
 * hides what failed. To be dropped with Node 20. Source: ECMAScript 2024, Map.groupBy.
 */
if (!('groupBy' in Map)) {
  Object.defineProperty(Map, 'groupBy', {
    configurable: true,
    writable: true,
    value: (/** @type {Iterable<unknown>} */ items, /** @type {(item: unknown, index: number) => unknown} */ keyOf) => {
      const groups = new Map();
      let index = 0;
      for (const item of items) {
        const key = keyOf(item, index);
        groups.set(key, [...(groups.get(key) ?? []), item]);
        index += 1;
      }
      return groups;
    },
  });
}
