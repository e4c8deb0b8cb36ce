import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { createProgress, formatBar } from '../../scripts/analyse/progress.mjs';

/** A stream that keeps what it is given. */
function createScreen(isTTY: boolean) {
  let text = '';
  const stream = new Writable({
    write(chunk, _encoding, done) {
      text += String(chunk);
      done();
    },
  });
  return { stream: Object.assign(stream, { isTTY, columns: 60 }), read: () => text };
}

describe('the progress bar', () => {
  it('tells the share of the film and of all', () => {
    expect(formatBar('1/2 a.mp4', 0.5, 0.25, 80)).toBe('1/2 a.mp4 ██████████░░░░░░░░░░  50 %, all  25 %');
    expect(formatBar('1/2 a.mp4', 1, 1, 80)).toBe('1/2 a.mp4 ████████████████████ 100 %, all 100 %');
  });

  it.each(['short.mp4', `${'long '.repeat(40)}.mp4`, `${'膝'.repeat(60)}.mp4`])('never fills the line: %s', (name) => {
    for (const columns of [10, 40, 60, 120]) {
      const line = formatBar(`1/2 ${name}`, 0.3, 0.3, columns);
      const wide = line.split('膝').length - 1;
      expect(line.length + wide).toBeLessThan(columns);
    }
  });

  it('shows on a terminal in one line, which the lines that stay replace', () => {
    const [out, errors] = [createScreen(true), createScreen(true)];
    const progress = createProgress(out.stream, errors.stream);
    progress.startFilm(1, 2, 'a.mp4');
    progress.show({ number: 1, of: 2, label: 'a.mp4' }, 0.5, 0.25);
    progress.tell('done');
    progress.end();
    expect(out.read()).toBe('done\n');
    expect(errors.read()).not.toContain('\n');
    expect(errors.read()).toMatch(/a\.mp4 .*50 %/u);
    expect(errors.read().endsWith('\r\u001B[2K')).toBe(true);
  });

  it('is plain lines where there is no terminal, and lets no name steer one', () => {
    const [out, errors] = [createScreen(false), createScreen(false)];
    const progress = createProgress(out.stream, errors.stream);
    progress.startFilm(1, 1, 'a\u001B[2J.mp4');
    progress.show({ number: 1, of: 1, label: 'a\u001B[2J.mp4' }, 0.5, 0.5);
    progress.complain('a\u001B[2J\n.mp4: broken');
    progress.end();
    expect(out.read()).toBe('Measuring 1/1 a\uFFFD[2J.mp4 …\n');
    expect(errors.read()).toBe('a\uFFFD[2J\uFFFD.mp4: broken\n');
  });
});
