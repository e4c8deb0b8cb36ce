/** The pages that belong to one session: its summary, and what the summary leads to. */
export type SummaryPlace = 'summary' | 'progress' | 'compare' | 'report' | 'hand-check';
