import { act } from 'react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { FAKE_VIEW } from '../fakes/fake-coach.ts';
import { PLAIN_SQUAT } from '../fakes/fake-squat.ts';
import { liveWith, reading } from './ui-studio-stage.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

const second = () => window.open('', 'kneeline-presenter');

function clickMiddle(mirror: Element | null | undefined): void {
  const { left = 0, top = 0, width = 0, height = 0 } = mirror?.getBoundingClientRect() ?? {};
  const at = { clientX: left + width / 2, clientY: top + height / 2, bubbles: true };
  act(() => {
    mirror?.dispatchEvent(new MouseEvent('click', at));
  });
}

describe('the second screen', () => {
  test('STUDIO-6: shows the same frames and the same moment, and is closed with this one', async () => {
    const { rooms, press, app, leave } = await liveWith();
    await press('n');
    const opened = second();
    if (opened === null) throw new Error('the second window must be open');
    const overlay = opened.document.querySelector<HTMLCanvasElement>('.mirror-overlay');
    if (overlay === null) throw new Error('the mirror must be in it');
    overlay.width = 1;
    act(() => {
      opened.dispatchEvent(new Event('resize'));
    });
    act(() => app.emitFrame({ reading, coach: null, picture: null, size: PLAIN_SQUAT.picture }));
    const pixels = overlay.getContext('2d')?.getImageData(0, 0, overlay.width, overlay.height).data ?? [];
    expect(pixels.some((value) => value > 0)).toBe(true);
    await act(async () => rooms.tape.change({ view: { kind: 'frozen' } }));
    expect(opened.document.body.textContent).toContain('Frozen');
    expect(opened.document.querySelector('.plate')).toBeNull();
    leave();
    await expect.poll(() => opened.closed).toBe(true);
  });

  test('STUDIO-6: is covered while the mirror is', async () => {
    const covered = { ...FAKE_VIEW, covered: true };
    const { press, app } = await liveWith({}, {}, covered);
    await press('n');
    const opened = second();
    act(() => app.emitFrame({ reading, coach: covered, picture: null, size: PLAIN_SQUAT.picture }));
    expect(opened?.document.querySelector<HTMLElement>('.mirror')?.dataset['covered']).toBe('true');
    expect(opened?.document.body.textContent).toContain('Feel your knees');
    await press('n');
    await expect.poll(() => opened?.closed).toBe(true);
  });

  test('ENG-3: takes no click for somebody to follow, as this one does', async () => {
    const { press, app, root } = await liveWith();
    await press('n');
    const asked = () => app.asked.filter(([name]) => name === 'followPersonAt').length;
    clickMiddle(second()?.document.querySelector('.mirror'));
    expect(asked()).toBe(0);
    clickMiddle(root.querySelector('.mirror'));
    expect(asked()).toBe(1);
  });

  test('STUDIO-6: closed there, this one knows', async () => {
    const { press } = await liveWith();
    await press('t');
    await press('n');
    expect(document.body.textContent).toContain('Close the second screen');
    // The browser tells of it in its own time, outside of `act`.
    globalThis.IS_REACT_ACT_ENVIRONMENT = false;
    second()?.close();
    await expect.poll(() => document.body.textContent.includes('Close the second screen')).toBe(false);
  });

  test('STUDIO-6: a browser that does not let it open is told of, with what to do', async () => {
    vi.spyOn(window, 'open').mockReturnValue(null);
    const { root, press } = await liveWith();
    await press('n');
    expect(root.querySelector('.studio-signs')?.textContent).toContain('Allow pop-ups');
  });
});
