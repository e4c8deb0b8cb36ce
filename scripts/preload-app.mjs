/**
 * Lets the browser fetch the app's code and styles together with the small first script that starts the worker and only
 * then imports the app.
 *
 * @returns {import('vite').Plugin}
 */
export function preloadApp() {
  return {
    name: 'kneeline:preload-app',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle = {} }) {
        const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
        const app = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith('/src/main.tsx'));
        if (app === undefined) throw new Error('The build has no chunk of src/main.tsx');
        const scripts = [app.fileName, ...app.imports];
        const styles = [...(app.viteMetadata?.importedCss ?? [])];
        return [
          ...scripts.map((href) => link({ rel: 'modulepreload', crossorigin: '', href: `./${href}` })),
          ...styles.map((href) => link({ rel: 'stylesheet', crossorigin: '', href: `./${href}` })),
        ];
      },
    },
  };
}

/** @param {Record<string, string>} attrs */
function link(attrs) {
  return { tag: 'link', attrs, injectTo: /** @type {const} */ ('head') };
}
