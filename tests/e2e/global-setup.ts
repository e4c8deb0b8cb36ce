import type { TestProject } from 'vitest/node';
import { buildPageIfNeeded, builtPage } from '../../scripts/build-page.mjs';
import { servePage } from '../../scripts/serve.mjs';

declare module 'vitest' {
  // Merged into Vitest's own interface: `inject('pageUrl')` in a test gives the address of the built page.
  interface ProvidedContext {
    pageUrl: string;
  }
}

export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  await buildPageIfNeeded();
  const server = await servePage({ folder: builtPage, port: 0 });
  project.provide('pageUrl', server.url);
  return server.close;
}
