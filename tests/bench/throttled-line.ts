import { createConnection, createServer, type Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';

/** A line between a browser and a server of this machine that carries only so many bits a second, in both pages alike. */
export interface ThrottledLine {
  readonly url: string;
  /** Bytes that came from the server since the line was opened. */
  readonly bytes: number;
  close(): Promise<void>;
}

/** Small enough that two downloads share the line fairly. */
const SLICE_BYTES = 8192;

/** @param bitsPerSecond of everything that comes from the server, all connections together. */
export async function openThrottledLine(serverUrl: string, bitsPerSecond: number): Promise<ThrottledLine> {
  const { hostname, port } = new URL(serverUrl);
  let freeAtMs = performance.now();
  let bytes = 0;
  const sockets = new Set<Socket>();

  const carry = async (from: Socket, to: Socket): Promise<void> => {
    for await (const chunk of from as AsyncIterable<Buffer>) {
      for (let at = 0; at < chunk.length; at += SLICE_BYTES) {
        const slice = chunk.subarray(at, at + SLICE_BYTES);
        const startMs = Math.max(performance.now(), freeAtMs);
        freeAtMs = startMs + (slice.length * 8000) / bitsPerSecond;
        await delay(freeAtMs - performance.now());
        bytes += slice.length;
        to.write(slice);
      }
    }
    to.end();
  };

  const line = createServer((browser) => {
    const server = createConnection({ host: hostname, port: Number(port) });
    for (const socket of [browser, server]) {
      sockets.add(socket);
      socket.on('error', () => socket.destroy());
      socket.on('close', () => sockets.delete(socket));
    }
    browser.pipe(server);
    carry(server, browser).catch(() => browser.destroy());
  });
  await new Promise<void>((resolve) => line.listen(0, hostname, resolve));
  const address = line.address();
  if (address === null || typeof address === 'string') throw new Error('The line has no port');
  return {
    url: `http://${hostname}:${address.port}/`,
    get bytes() {
      return bytes;
    },
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        line.close(() => resolve());
      }),
  };
}
