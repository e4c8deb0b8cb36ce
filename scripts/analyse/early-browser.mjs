import { chromium } from 'playwright-core';
import { browserFlags, findBrowser } from '../browser.mjs';

/**
 * @typedef {import('playwright-core').Browser} Browser
 *
 * @typedef {object} EarlyBrowser
 * @property {() => Promise<Browser | null>} take gives the browser to the caller, who closes it; `null`: none was started, or it was taken before
 * @property {() => Promise<void>} close closes a browser that nobody took
 */

/** Playwright would end this process on Ctrl-C, before what was finished is summed up. */
export const QUIET_SIGNALS = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false };

/** Arguments that ask for no film, or for another kind of browser. */
const NOT_EARLY = /^(?:-h|--help|--backend)(?:$|=)/u;

/**
 * Starts the browser of most films while Node still reads the program, which takes about a second: one short film is
 * done that much sooner. A browser that does not start here is started, and its failure told, where it is needed.
 *
 * @param {readonly string[]} args of the command line
 * @returns {EarlyBrowser}
 */
export function startBrowserEarly(args) {
  const wanted = args.length > 0 && !args.some((arg) => NOT_EARLY.test(arg));
  let browser = wanted ? launch().catch(() => null) : Promise.resolve(null);
  const take = () => {
    const taken = browser;
    browser = Promise.resolve(null);
    return taken;
  };
  return { take, close: async () => (await take())?.close() };
}

/** @returns {Promise<Browser | null>} */
async function launch() {
  const executablePath = findBrowser();
  if (executablePath === null) return null;
  return chromium.launch({ executablePath, headless: true, args: browserFlags(), ...QUIET_SIGNALS });
}
