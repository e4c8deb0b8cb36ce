const REACT =
  /\/node_modules\/(?:i18next|html-parse-stringify|react|react-dom|react-i18next|scheduler|use-sync-external-store|void-elements)\//u;

/**
 * Puts our own modules that the app needs for its first page into one file, except those of the small first script. Modules
 * that a later page needs too would otherwise each become a file of their own: some fifty, which are fetched one by one,
 * and each of which is packed without knowing the others.
 *
 * Packages are left to the bundler, since their lists of exports hold much that the first page doesn't need, except for React
 * and its words: what only `main.tsx` uses would stand in the file of `main.tsx`, and the two files would import each other.
 *
 * @returns {{ readonly plugin: import('vite').Plugin, readonly groups: { name: string, test(moduleId: string): boolean }[] }}
 */
export function firstPageChunk() {
  /** @type {ReadonlySet<string>} */
  let modules = new Set();
  return {
    plugin: {
      name: 'kneeline:first-page-chunk',
      apply: 'build',
      buildEnd() {
        /** @param {string} end */
        const importedFrom = (end) => {
          /** @type {Set<string>} */
          const found = new Set();
          /** @param {string} moduleId */
          const visit = (moduleId) => {
            for (const importedId of this.getModuleInfo(moduleId)?.importedIds ?? []) {
              if (found.has(importedId)) continue;
              found.add(importedId);
              visit(importedId);
            }
          };
          for (const moduleId of this.getModuleIds()) if (moduleId.endsWith(end)) visit(moduleId);
          return found;
        };
        const first = importedFrom('/src/boot.ts');
        const app = importedFrom('/src/main.tsx');
        modules = new Set(
          [...app].filter(
            (moduleId) => (moduleId.includes('/src/') || moduleId.endsWith('.css')) && !first.has(moduleId),
          ),
        );
      },
      generateBundle(_options, bundle) {
        const circle = findCircle(bundle);
        if (circle !== null) this.error(`Files of the build import each other: ${circle.join(' → ')}`);
      },
    },
    groups: [
      { name: 'react', test: (moduleId) => REACT.test(moduleId) },
      { name: 'app', test: (moduleId) => modules.has(moduleId) },
    ],
  };
}

/**
 * Files that import each other may run before what they need has run.
 *
 * @param {import('vite').Rollup.OutputBundle} bundle
 * @returns {readonly string[] | null}
 */
function findCircle(bundle) {
  /** @type {Set<string>} */
  const done = new Set();
  /**
   * @param {string} fileName
   * @param {readonly string[]} way
   * @returns {readonly string[] | null}
   */
  const follow = (fileName, way) => {
    if (way.includes(fileName)) return [...way.slice(way.indexOf(fileName)), fileName];
    if (done.has(fileName)) return null;
    const chunk = bundle[fileName];
    for (const imported of chunk?.type === 'chunk' ? chunk.imports : []) {
      const circle = follow(imported, [...way, fileName]);
      if (circle !== null) return circle;
    }
    done.add(fileName);
    return null;
  };
  return Object.keys(bundle).reduce(
    (found, fileName) => found ?? follow(fileName, []),
    /** @type {readonly string[] | null} */ (null),
  );
}
