interface TrustedTypes {
  createPolicy(
    name: 'default',
    rules: { createHTML(html: string): string; createScriptURL(address: string): string },
  ): unknown;
}

/**
 * Answers where the browser asks before text becomes code (trusted types, demanded by the page's policy). Scripts of workers
 * come from the own origin only, and no text becomes HTML; screen-reader announcements are cleared with an empty one.
 */
function guardScripts(): void {
  const { trustedTypes } = window as { readonly trustedTypes?: TrustedTypes };
  trustedTypes?.createPolicy('default', {
    createHTML(html) {
      if (html !== '') throw new TypeError('No text becomes HTML here');
      return html;
    },
    createScriptURL(address) {
      if (new URL(address, document.baseURI).origin !== location.origin)
        throw new TypeError(`No script from ${address}`);
      return address;
    },
  });
}

guardScripts();
