import { entryNow, replaceWith, START } from './entry.ts';

/** Goes one page back, as the browser's Back does; to the start page where going back would leave Kneeline. */
export function goBack(): void {
  if ((entryNow()?.below ?? null) === null) replaceWith(START);
  else history.back();
}
