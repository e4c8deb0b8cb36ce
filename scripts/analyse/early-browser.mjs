import { chromium } from 'playwright-core';
import { browserFlags, findBrowser } from '../browser.mjs';

/**
 * @typedef {import('playwright-core').Browser} Browser
 *
 * @typedef {object} EarlyBrowser
 * @property {() => Promise<Browser | null>} take gives the browser to the caller, who closes it; `null`: none was started, or it was taken before
 * @property {() => Promise<void>} close closes a browser that nobody took
 */

/** Keeps Playwright from ending this process on Ctrl-C before the finished films are summed up. */
export const QUIET_SIGNALS = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false };

/** Arguments that ask for no film, or for another kind of browser. */
const NOT_EARLY = /^(?:-h|--help|--backend)(?:$|=)/u;

/**
 * Starts the browser that most films need while Node still reads the program. Reading takes about a second, so one short
 * film is done that much sooner. If the browser does not start here, the code that needs a browser tries again and reports
 * the failure.
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
