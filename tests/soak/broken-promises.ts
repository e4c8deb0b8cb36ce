import type { SoakReport } from './soak.ts';

/** Memory at the end may be so many times that after two minutes. */
const MAX_GROWTH = 1.05;

/** @returns a sentence for each promise that the soak found broken. */
export function brokenPromises(report: SoakReport): readonly string[] {
  const [first, second] = report.holdings;
  const last = report.holdings.at(-1);
  const broken: string[] = [];
  if (report.repsKept !== report.repsDone) broken.push(`${report.repsDone} reps were done and ${report.repsKept} kept`);
  if (report.leftTracks > 0) broken.push(`${report.leftTracks} camera tracks are left over`);
  if (report.leftFrames > 0) broken.push(`${report.leftFrames} video frames are left over`);
  if (report.leftWorkers !== 1) broken.push(`${report.leftWorkers} workers live, and one is wanted`);
  if (report.opened.length !== 1) broken.push(`Other cameras were opened: ${report.opened.join(', ')}`);
  if (report.complaints.length > 0) broken.push(`Complaints: ${report.complaints.join(' | ')}`);
  // A shorter soak says nothing about memory and handles: pools fill in the first minutes.
  if (first !== undefined && second !== undefined && last !== undefined && report.holdings.length > 2) {
    const growth = last.processesMb / first.processesMb;
    if (growth > MAX_GROWTH) broken.push(`Memory grew ${growth.toFixed(3)} times`);
    // Chromium starts a service for language models of its own between the first reading and the second one.
    const more = report.atEnd.handles - second.handles;
    if (more > 0) broken.push(`${more} more handles at the end than after the second reading`);
  }
  return broken;
}
