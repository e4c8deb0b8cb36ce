import type { TestProject } from 'vitest/node';
import { buildPageIfNeeded, builtPage } from '../../scripts/build-page.mjs';
import { servePage } from '../../scripts/serve.mjs';
import { makeDrawnFilms, type FilmPaths } from './drawn-films.ts';

declare module 'vitest' {
  // Merged into Vitest's own interface: a test asks for these with `inject`.
  interface ProvidedContext {
    /** Address of the built page. */
    pageUrl: string;
    /** Paths of the drawn films and of what the fake camera plays. */
    films: FilmPaths;
  }
}

export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  await buildPageIfNeeded();
  project.provide('films', await makeDrawnFilms());
  const server = await servePage({ folder: builtPage, port: 0 });
  project.provide('pageUrl', server.url);
  return server.close;
}
