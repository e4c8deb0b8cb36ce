/** The product's worker, for which the folders `cut/` and `altered/` hold the models with damaged weights. */
import '../../src/inference/inference.worker.ts';

const fetchReally = self.fetch.bind(self);

self.fetch = async (asked, init) => {
  const address = asked instanceof Request ? asked.url : String(asked);
  const damage = /\/(?<kind>cut|altered)\/[^/]+$/u.exec(address)?.groups?.['kind'];
  if (damage === undefined) return fetchReally(asked, init);
  const response = await fetchReally(address.replace(`/${damage}/`, '/'), init);
  if (!address.endsWith('.bin')) return response;
  const bytes = new Uint8Array(await response.arrayBuffer());
  const middle = bytes.length >> 1;
  if (damage === 'altered') bytes[middle] = (bytes[middle] ?? 0) ^ 1;
  return new Response(damage === 'cut' ? bytes.subarray(0, middle) : bytes);
};
