import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import sirv from 'sirv';

type Serve = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

/** A static host as a clinic may have it: a folder of many, no headers of ours, nothing packed. */
export interface PlainHost {
  /** Address of the page's folder. */
  readonly url: string;
  /** Paths asked for so far, relative to the page's folder. */
  readonly asked: readonly string[];
  /** Goes away like a cut network. */
  cut(): Promise<void>;
  /** Comes back at the same address, with the same folder or another. */
  mend(folder?: string): Promise<void>;
}

function read(folder: string): Serve {
  return sirv(folder, { dev: true });
}

/** @param path of the page's folder, with a slash at both ends. */
export async function openPlainHost(firstFolder: string, path: string): Promise<PlainHost> {
  let serve = read(firstFolder);
  const asked: string[] = [];
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const missing = (): void => void response.writeHead(404).end();
    const address = request.url ?? '';
    if (!address.startsWith(path)) return missing();
    asked.push(address.slice(path.length));
    Object.assign(request, { url: address.slice(path.length - 1) });
    serve(request, response, missing);
  };
  let server = createServer(answer);
  const listen = (port: number): Promise<void> =>
    new Promise((resolve, reject) => {
      server.once('error', reject).listen(port, '127.0.0.1', resolve);
    });
  await listen(0);
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('The host has no port.');
  return {
    url: `http://127.0.0.1:${bound.port}${path}`,
    asked,
    cut: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
    async mend(folder) {
      if (folder !== undefined) serve = read(folder);
      server = createServer(answer);
      await listen(bound.port);
    },
  };
}
