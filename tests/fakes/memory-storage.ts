/** A Storage in memory; `failure` makes every write fail the way a full disk or a private window does. */
export class MemoryStorage implements Storage {
  failure: Error | null = null;
  readonly #items = new Map<string, string>();

  get length(): number {
    return this.#items.size;
  }

  clear(): void {
    this.#items.clear();
  }

  getItem(key: string): string | null {
    return this.#items.get(key) ?? null;
  }

  key(index: number): string | null {
    return [...this.#items.keys()][index] ?? null;
  }

  removeItem(key: string): void {
    this.#items.delete(key);
  }

  setItem(key: string, value: string): void {
    if (this.failure !== null) throw this.failure;
    this.#items.set(key, value);
  }
}
