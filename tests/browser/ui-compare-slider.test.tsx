import { act } from 'react';
import { describe, expect, test } from 'vitest';
import { cdp } from 'vitest/browser';
import type { Stage } from './ui-stage.tsx';
import {
  buttonNamed,
  click,
  compared,
  drifts,
  framePassed,
  framesUntil,
  isBlank,
  NOW,
  sessionOf,
  share,
  where,
} from './ui-compare-stage.ts';

/** Sets the wish for less motion that the machine reports; empty: none. */
async function askForMotion(value: 'reduce' | ''): Promise<void> {
  // Its type comes with the whole of Playwright, which is not installed here.
  const devtools = cdp() as unknown as { send: (method: string, told: object) => Promise<unknown> };
  await devtools.send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-reduced-motion', value }] });
}

async function slideTo(shown: Stage, value: number): Promise<void> {
  const slider = shown.root.querySelector<HTMLInputElement>('.phase-slider input');
  if (slider === null) throw new Error('the slider must be there');
  await act(async () => {
    // React listens to the element's own setter; the prototype's one tells it that a person moved the slider.
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(slider, String(value));
    slider.dispatchEvent(new Event('input', { bubbles: true }));
    await Promise.resolve();
  });
}

describe('one slider for both', () => {
  test('arrow keys move both sides, from anywhere, and no further than the ends', async () => {
    const shown = await compared();
    expect(share(shown)).toBe(0.5);
    for (const key of ['ArrowLeft', 'ArrowDown']) await shown.press(key);
    expect(share(shown)).toBeCloseTo(0.48, 6);
    await slideTo(shown, 0.2);
    await shown.press('ArrowLeft');
    expect(share(shown)).toBeCloseTo(0.19, 6);
    expect(where(shown)).toContain('going down');
    expect(drifts(shown)[1]).not.toMatch(/^14°/);
    await slideTo(shown, 0.99);
    for (const key of ['ArrowRight', 'ArrowUp']) await shown.press(key);
    expect(share(shown)).toBe(1);
    expect(where(shown)).toContain('standing');
  });

  test('the slider itself speaks the moment and both sides', async () => {
    const shown = await compared();
    const thumb = shown.root.querySelector<HTMLInputElement>('.phase-slider input');
    const label = (thumb?.getAttribute('aria-label') ?? '').replaceAll('\u00a0', ' ');
    expect(label).toMatch(/at the bottom\. Then: \d° ± 3° inward, in line/);
    expect(label).toContain('Now: 14° ± 3°, inward');
  });

  test('Space plays and pauses, on the slider too; arrows stop it', async () => {
    const shown = await compared();
    await shown.press(' ');
    expect(buttonNamed('Pause')).not.toBeNull();
    await framesUntil(() => share(shown) > 0.5);
    expect(share(shown)).toBeGreaterThan(0.5);
    await shown.press(' ');
    expect(buttonNamed('Play slowly')).not.toBeNull();
    const thumb = shown.root.querySelector<HTMLInputElement>('.phase-slider input');
    await act(async () => {
      thumb?.dispatchEvent(new KeyboardEvent('keydown', { key: ' ', bubbles: true, cancelable: true }));
      await Promise.resolve();
    });
    expect(buttonNamed('Pause')).not.toBeNull();
    await shown.press('ArrowRight');
    expect(buttonNamed('Play slowly')).not.toBeNull();
  });

  test('for whom motion is too much, playing goes from stop to stop', async () => {
    await askForMotion('reduce');
    try {
      const shown = await compared();
      await click('Next moment');
      expect(share(shown)).toBe(0.6);
      for (const stop of [0.8, 1, 0]) {
        await shown.press(' ');
        expect(share(shown)).toBe(stop);
      }
      await framePassed();
      expect(share(shown)).toBe(0);
    } finally {
      await askForMotion('');
    }
  });

  test('a moment that was not measured has no number and no figure', async () => {
    const session = sessionOf(NOW);
    const frames = session.frames.filter(({ timestampMs }) =>
      session.reps.every(({ bottomMs }) => Math.abs(timestampMs - bottomMs) > 200),
    );
    const shown = await compared({ finished: { ...session, frames } });
    expect(drifts(shown)[1]).toBe('not measured at this moment');
    expect(where(shown)).toContain('No difference');
    expect(isBlank(shown.root.querySelectorAll('canvas')[1] ?? null)).toBe(true);
    expect(isBlank(shown.root.querySelectorAll('canvas')[0] ?? null)).toBe(false);
  });

  test('Escape, and the button, go back to the set', async () => {
    const shown = await compared();
    await shown.press('Escape');
    expect(shown.root.querySelector('.compare')).toBeNull();
    await click('Side by side');
    await click('Back to the summary');
    expect(shown.root.querySelector('.compare')).toBeNull();
  });
});
