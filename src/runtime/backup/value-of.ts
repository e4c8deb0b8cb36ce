import type { Answer } from '../archive/archive.ts';
import { ArchiveError } from '../archive/archive-error.ts';

/** @throws ArchiveError where the archive failed. */
export function valueOf<Value>(answer: Answer<Value>): Value {
  if (answer.kind === 'failed') throw new ArchiveError(answer.failure);
  return answer.value;
}
