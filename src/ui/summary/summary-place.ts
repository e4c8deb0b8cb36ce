/** The pages that a summary leads to. */
export type SummaryPlace = 'progress' | 'compare' | 'report' | 'hand-check';
