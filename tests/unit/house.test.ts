import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { findCircles, foldersOf, readImportGraph, within, type ImportGraph } from '../source-graph.ts';

const SRC = join(import.meta.dirname, '../../src');

/** The layers that each layer may import besides itself (ARCHITECTURE.md). `main.tsx` stands in none and may import all. */
const LAYERS: Readonly<Record<string, readonly string[]>> = {
  core: [],
  pose: ['core'],
  inference: ['core', 'pose'],
  runtime: ['core', 'pose'],
  ui: ['core', 'runtime'],
  'service-worker': ['runtime'],
};

/** A file that grows beyond this does more than one job. */
const LONGEST_FILE_LINES = 300;

let graph: ImportGraph = new Map();

beforeAll(async () => {
  graph = await readImportGraph(SRC);
});

describe('the house', () => {
  it('is read as a whole', () => {
    expect(graph.size).toBeGreaterThan(200);
    expect([...graph.values()].reduce((sum, imported) => sum + imported.size, 0)).toBeGreaterThan(3 * graph.size);
    const strangers = [...graph].flatMap(([file, imported]) =>
      [...imported].filter((one) => !graph.has(one)).map((one) => `${file} → ${one}`),
    );
    // Every file that is not TypeScript is a style sheet, a table of words or a picture.
    expect(strangers.filter((one) => !/\.(?:css|json|svg)(?:\?|$)/u.test(one))).toEqual([]);
  });

  it('has no circle of files, types included', () => {
    expect(findCircles(graph)).toEqual([]);
  });

  it.each(Object.keys(LAYERS))('has no circle of folders in %s', (layer) => {
    expect(findCircles(within(foldersOf(graph), layer))).toEqual([]);
  });

  it('imports downwards only', () => {
    const upwards = [...graph].flatMap(([file, imported]) => {
      const [layer = ''] = file.split('/');
      const allowed = LAYERS[layer];
      if (allowed === undefined) return [];
      return [...imported]
        .filter((other) => {
          const [theirs = ''] = other.split('/');
          return graph.has(other) && theirs !== layer && !allowed.includes(theirs);
        })
        .map((other) => `${file} → ${other}`);
    });
    expect(upwards).toEqual([]);
  });

  it(`has no file of more than ${LONGEST_FILE_LINES} lines`, async () => {
    const names = (await readdir(SRC, { recursive: true })).filter((name) => /\.tsx?$/u.test(name));
    const long = await Promise.all(
      names.map(async (name) => {
        const lines = (await readFile(join(SRC, name), 'utf8')).split('\n').length;
        return lines > LONGEST_FILE_LINES ? [`${name}: ${lines}`] : [];
      }),
    );
    expect(long.flat()).toEqual([]);
  });
});

function graphOf(imports: Readonly<Record<string, readonly string[]>>): ImportGraph {
  return new Map(Object.entries(imports).map(([name, imported]) => [name, new Set(imported)]));
}

describe('the search for circles', () => {
  it('finds each circle once, however long, and nothing that only leads to one', () => {
    const imports = { a: ['b'], b: ['c'], c: ['a'], d: ['a', 'e'], e: ['d'], f: ['d', 'g'], g: [], h: ['h'] };
    expect(findCircles(graphOf(imports))).toEqual([
      ['a', 'b', 'c'],
      ['d', 'e'],
    ]);
  });

  it('finds a circle of folders where no two files import each other', () => {
    const files = graphOf({ 'x/a.ts': ['y/b.ts'], 'y/b.ts': [], 'y/c.ts': ['x/d.ts'], 'x/d.ts': [] });
    expect(findCircles(files)).toEqual([]);
    expect(findCircles(foldersOf(files))).toEqual([['x', 'y']]);
  });
});
