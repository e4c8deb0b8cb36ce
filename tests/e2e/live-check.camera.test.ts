import { expect, inject, it } from 'vitest';
import { findKeptPictures } from './kept-pictures.ts';
import { beyondOwnCode, startCamera, withPage } from './open-page.ts';
import { saveFromSummary } from './save-menu.ts';

it('PRIV-1, PRIV-2: a person before the camera is measured, flagged on the right side and gets an export, the network is asked for nothing, and no picture is kept', async () => {
  const fakeCamera = inject('films')['left-inward-camera'];
  await withPage({ fakeCamera, search: '?probe' }, async ({ page, requests, complaints }) => {
    await startCamera(page);
    await page.waitForFunction(() =>
      window.kneelineProbe?.frames.some(({ reading }) => reading.events.some(({ kind }) => kind === 'baseline-taken')),
    );
    const asked = requests.length;
    await page.waitForFunction(() => (window.kneelineProbe?.state.live?.repCount ?? 0) >= 2);

    const flagged = await page.evaluate(() => {
      const events = window.kneelineProbe?.frames.flatMap(({ reading }) => reading.events) ?? [];
      return events.flatMap((event) =>
        event.kind === 'alignment-changed' && (event.alignment === 'inward' || event.alignment === 'outward')
          ? [`${event.side} ${event.alignment}`]
          : [],
      );
    });
    expect(new Set(flagged)).toEqual(new Set(['left inward']));

    await page.getByRole('button', { name: /finish/i }).click();
    await page.getByRole('heading', { name: /left knee drifts inward/i }).waitFor();
    await page.getByRole('heading', { name: /right knee stays in line/i }).waitFor();

    const session = JSON.parse(await saveFromSummary(page, /json/i)) as {
      format: string;
      reps: { legs: { left: { verdict: string }; right: { verdict: string } } }[];
    };
    expect(session.format).toBe('kneeline-session');
    expect(session.reps.length).toBeGreaterThanOrEqual(2);
    for (const { legs } of session.reps) {
      expect([legs.left.verdict, legs.right.verdict]).toEqual(['inward', 'in-line']);
    }

    const lines = (await saveFromSummary(page, /csv/i)).split('\r\n');
    const header = lines.findIndex((line) => line.startsWith('rep,set,covered,leg,verdict'));
    expect(lines.slice(0, header).every((line) => line.startsWith('# '))).toBe(true);
    expect(lines[header + 1]).toMatch(/^1,1,no,left,inward,/u);

    expect(beyondOwnCode(requests.slice(asked))).toEqual([]);
    expect(await findKeptPictures(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });
});

it('GATE-7: a person turned away from the camera is seen, not measured, and asked to turn', async () => {
  const fakeCamera = inject('films')['turned-camera'];
  await withPage({ fakeCamera, search: '?probe' }, async ({ page, complaints }) => {
    await startCamera(page);
    await page.waitForFunction(() => window.kneelineProbe?.state.live?.refusal === 'not-facing');
    await page
      .getByText(/turn a little to your right/i)
      .first()
      .waitFor();
    const legs = await page.evaluate(() => {
      const last = window.kneelineProbe?.frames.at(-1)?.reading;
      return { kind: last?.kind, knee: last?.keypoints?.leftKnee ?? null };
    });
    expect(legs.kind).toBe('refused');
    expect(legs.knee?.confidence).toBeGreaterThan(0.5);
    expect(complaints).toEqual([]);
  });
});
