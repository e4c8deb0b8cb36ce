const REACT =
  /\/node_modules\/(?:i18next|html-parse-stringify|react|react-dom|react-i18next|scheduler|use-sync-external-store|void-elements)\//u;

/**
 * Puts our own modules that the app needs for its first page into one file, except the modules of the small first script.
 * Otherwise each module that a later page needs too would become a file of its own. These some fifty files would be fetched
 * one by one, and would pack worse, because each is packed without the others.
 *
 * The bundler places packages, because their lists of exports hold much that the first page doesn't need. React and the
 * packages for its words are an exception: a package that only `main.tsx` uses would stand in the file of `main.tsx`, and the
 * two files would import each other.
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
 * Finds built files that import each other in a circle, because one of them may run before a file that it needs.
 *
 * @param {import('vite').Rollup.OutputBundle} bundle
 * @returns {readonly string[] | null} names of the files; `null`: there is no circle
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
