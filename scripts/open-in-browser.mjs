import { spawn } from 'node:child_process';

/**
 * Opens the address in the user's browser where there is a desktop, and stays silent where there is none.
 *
 * @param {string} url
 */
export function openInBrowser(url) {
  const opener = openCommand(url);
  if (opener === null) return;
  const [command, ...args] = opener;
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}

/**
 * @param {string} url
 * @returns {[string, ...string[]] | null}
 */
function openCommand(url) {
  if (process.env['CI'] !== undefined) return null;
  if (process.platform === 'darwin') return ['open', url];
  if (process.platform === 'win32') return ['cmd', '/c', 'start', '', url];
  const hasDesktop = process.env['DISPLAY'] !== undefined || process.env['WAYLAND_DISPLAY'] !== undefined;
  return hasDesktop ? ['xdg-open', url] : null;
}
