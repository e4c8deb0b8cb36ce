import { expect, test, vi } from 'vitest';
import { createLateCode } from '../../src/runtime/browser/late-code.ts';

interface Part {
  readonly close: () => void;
}

test('code is fetched once, and what needs the code waits for both', async () => {
  const fetchCode = vi.fn<() => Promise<string>>().mockResolvedValue('measure');
  const late = createLateCode(fetchCode);
  const part: Part = { close: vi.fn<() => void>() };
  expect(await late.with(Promise.resolve(part))).toBe(part);
  await late.load();
  expect(late.loaded).toBe('measure');
  expect(fetchCode).toHaveBeenCalledTimes(1);
  expect(part.close).not.toHaveBeenCalled();
});

test('code that is used before it was fetched is a fault of the program', () => {
  const late = createLateCode(() => new Promise<string>(() => undefined));
  expect(() => late.loaded).toThrow('before it was fetched');
});

test('without the code what came is closed, and the code is fetched again when it is asked for again', async () => {
  const fetchCode = vi
    .fn<() => Promise<string>>()
    .mockRejectedValueOnce(new Error('no network'))
    .mockResolvedValue('ok');
  const late = createLateCode(fetchCode);
  const part: Part = { close: vi.fn<() => void>() };
  await expect(late.with(Promise.resolve(part))).rejects.toThrow('no network');
  expect(part.close).toHaveBeenCalledTimes(1);
  await expect(late.load()).resolves.toBe('ok');
});
