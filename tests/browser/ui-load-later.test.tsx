import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, expect, test } from 'vitest';
import { loadLater, type AwaitedProps } from '../../src/ui/parts/load-later.tsx';

globalThis.IS_REACT_ACT_ENVIRONMENT = true;

const host = document.createElement('div');
let root: Root | null = null;

afterEach(() => {
  act(() => root?.unmount());
  root = null;
});

const Greeting = ({ name }: { readonly name: string }) => <p>Hello {name}</p>;

function Awaited({ failed, onRetry }: AwaitedProps) {
  return failed ? <button onClick={onRetry}>again</button> : <p>waiting</p>;
}

function promised<Value>() {
  const settlers: ((value: Value) => void)[] = [];
  const promise = new Promise<Value>((settle) => settlers.push(settle));
  return { promise, resolve: (value: Value) => settlers.forEach((settle) => settle(value)) };
}

async function show(content: React.ReactNode): Promise<void> {
  root ??= createRoot(host);
  await act(async () => root?.render(content));
}

test('a part waits for its code, and is drawn at once the next time', async () => {
  const code = promised<typeof Greeting>();
  const Part = loadLater(() => code.promise, Awaited);
  await show(<Part name="Anna" />);
  expect(host.textContent).toBe('waiting');
  await act(async () => code.resolve(Greeting));
  expect(host.textContent).toBe('Hello Anna');
  await show(null);
  act(() => root?.render(<Part name="Ben" />));
  expect(host.textContent).toBe('Hello Ben');
});

test('code that could not be fetched is fetched again when asked for', async () => {
  let tries = 0;
  const Part = loadLater(async () => {
    tries += 1;
    if (tries === 1) throw new Error('The server is gone.');
    return Greeting;
  }, Awaited);
  await show(<Part name="Anna" />);
  expect(host.textContent).toBe('again');
  await act(async () => host.querySelector('button')?.click());
  expect(host.textContent).toBe('Hello Anna');
});

test('a part that leaves before its code arrives changes nothing', async () => {
  const code = promised<typeof Greeting>();
  const Part = loadLater(() => code.promise, Awaited);
  await show(<Part name="Anna" />);
  await show(<p>elsewhere</p>);
  await act(async () => code.resolve(Greeting));
  expect(host.textContent).toBe('elsewhere');
});
