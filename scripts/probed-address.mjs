/**
 * Gives the address of the page with the probe, for a program that drives the page.
 *
 * @param {string} url of the served page
 * @param {Readonly<Record<string, string | undefined>>} wanted settings of this visit, such as the model
 */
export function probedAddress(url, wanted) {
  const address = new URL(url);
  address.searchParams.set('probe', '');
  for (const [name, value] of Object.entries(wanted)) if (value !== undefined) address.searchParams.set(name, value);
  return address.href;
}
