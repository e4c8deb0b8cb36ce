import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { parseSync } from 'vite';

/** The imports between files: each key imports its values. A value that is no key does not belong to the graph. */
export type ImportGraph = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Reads which file of a folder imports which, types included. A module that a worker or a page loads by its address is
 * no import.
 *
 * @param folder absolute.
 * @returns paths relative to `folder`, with forward slashes.
 */
export async function readImportGraph(folder: string): Promise<ImportGraph> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => /\.tsx?$/u.test(name));
  const graph = await Promise.all(
    names.map(async (name) => {
      const source = await readFile(join(folder, name), 'utf8');
      const imported = specifiersIn(name, source).filter((specifier) => specifier.startsWith('.'));
      return [toSlashes(name), new Set(imported.map((path) => toSlashes(join(dirname(name), path))))] as const;
    }),
  );
  return new Map(graph);
}

/** Everything that a file imports or exports from elsewhere, as written there. */
function specifiersIn(name: string, source: string): string[] {
  const { module, program, errors } = parseSync(name, source);
  if (errors.length > 0) throw new Error(`${name} can not be parsed: ${errors[0]?.message ?? ''}`);
  const fromOthers = module.staticExports.flatMap(({ entries }) =>
    entries.map(({ moduleRequest }) => moduleRequest?.value),
  );
  const loadedLater = module.dynamicImports.map(({ moduleRequest: { start, end } }) =>
    source.slice(start + 1, end - 1),
  );
  return [
    ...module.staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...fromOthers.flatMap((value) => value ?? []),
    ...loadedLater,
    ...importTypesIn(program),
  ];
}

/** The modules of types written as `import('…').Name`. */
function importTypesIn(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return [];
  if ('type' in node && node.type === 'TSImportType' && 'source' in node) {
    const { source } = node;
    if (typeof source === 'object' && source !== null && 'value' in source) return [String(source.value)];
  }
  return Object.values(node).flatMap(importTypesIn);
}

/** The same graph between the folders that hold the files, without what a folder imports from itself. */
export function foldersOf(files: ImportGraph): ImportGraph {
  const folders = new Map<string, Set<string>>();
  for (const [file, imported] of files) {
    const folder = dirname(file);
    const others = [...imported].filter((other) => files.has(other)).map(dirname);
    folders.set(folder, new Set([...(folders.get(folder) ?? []), ...others.filter((other) => other !== folder)]));
  }
  return folders;
}

/** The part of a graph whose names begin with `prefix`. */
export function within(graph: ImportGraph, prefix: string): ImportGraph {
  return new Map([...graph].filter(([name]) => name.startsWith(prefix)));
}

/**
 * Finds what imports itself in the end.
 *
 * @returns groups in which each member imports each other one, directly or by way of others (Tarjan's strongly connected
 *   components of more than one member), sorted by name.
 */
export function findCircles(graph: ImportGraph): string[][] {
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const circles: string[][] = [];
  const visit = (name: string): number => {
    const index = order.size;
    order.set(name, index);
    lowest.set(name, index);
    open.push(name);
    for (const other of graph.get(name) ?? []) {
      if (!graph.has(other)) continue;
      if (!order.has(other)) lowest.set(name, Math.min(lowest.get(name) ?? index, visit(other)));
      else if (open.includes(other)) lowest.set(name, Math.min(lowest.get(name) ?? index, order.get(other) ?? index));
    }
    if (lowest.get(name) === index) {
      const circle = open.splice(open.indexOf(name));
      if (circle.length > 1) circles.push(circle.toSorted());
    }
    return lowest.get(name) ?? index;
  };
  for (const name of graph.keys()) if (!order.has(name)) visit(name);
  return circles.toSorted(([a = ''], [b = '']) => a.localeCompare(b));
}

function toSlashes(path: string): string {
  return relative('.', path).replaceAll('\\', '/');
}
