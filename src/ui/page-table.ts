import { AwaitedPage } from './parts/AwaitedPage.tsx';
import { loadLater } from './parts/load-later.tsx';

/** The pages that have an address, in the order in which they are likely to be opened. Each is loaded by itself. */
export const PAGE = {
  mirrorLook: loadLater(async () => (await import('./tour/MirrorLookPage.tsx')).MirrorLookPage, AwaitedPage),
  summary: loadLater(async () => (await import('./summary/SummaryPage.tsx')).SummaryPage, AwaitedPage),
  programme: loadLater(async () => (await import('./start/ProgrammePage.tsx')).ProgrammePage, AwaitedPage),
  runCheck: loadLater(async () => (await import('./run-check/RunCheckPage.tsx')).RunCheckPage, AwaitedPage),
  run: loadLater(async () => (await import('./run/RunPage.tsx')).RunPage, AwaitedPage),
  runSummary: loadLater(async () => (await import('./run/RunSummaryPage.tsx')).RunSummaryPage, AwaitedPage),
  films: loadLater(async () => (await import('./films/FilmsPage.tsx')).FilmsPage, AwaitedPage),
  report: loadLater(async () => (await import('./report/ReportPage.tsx')).ReportPage, AwaitedPage),
  compare: loadLater(async () => (await import('./compare/ComparePage.tsx')).ComparePage, AwaitedPage),
  progress: loadLater(async () => (await import('./progress/ProgressPage.tsx')).ProgressPage, AwaitedPage),
  people: loadLater(async () => (await import('./people/PeoplePage.tsx')).PeoplePage, AwaitedPage),
  handCheck: loadLater(async () => (await import('./hand-check/HandCheckPage.tsx')).HandCheckPage, AwaitedPage),
  tour: loadLater(async () => (await import('./tour/Tour.tsx')).Tour, AwaitedPage),
  stored: loadLater(async () => (await import('./stored/StoredPage.tsx')).StoredPage, AwaitedPage),
  learn: loadLater(async () => (await import('./learn/LearnPage.tsx')).LearnPage, AwaitedPage),
} as const;
