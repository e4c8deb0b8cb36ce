import { expect, test } from 'vitest';
import { nameCameraFailure, nameMissingCameraApi } from '../../src/runtime/source/camera-failure.ts';

test.each([
  ['NotAllowedError', 'camera-denied'],
  ['SecurityError', 'camera-denied'],
  ['NotFoundError', 'camera-absent'],
  ['OverconstrainedError', 'camera-absent'],
  ['NotReadableError', 'camera-busy'],
  ['AbortError', 'camera-busy'],
  ['TypeError', 'camera-unsupported'],
])('%s is %s', (name, reason) => {
  const error = new DOMException('why', name);
  expect(nameCameraFailure(error)).toMatchObject({ reason, message: `${name}: why`, cause: error });
});

test('a page without camera access names the address when that is the cause', () => {
  expect(nameMissingCameraApi(false).reason).toBe('insecure-origin');
  expect(nameMissingCameraApi(true).reason).toBe('camera-unsupported');
});
