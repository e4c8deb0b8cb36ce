/** Tells the two lines of a drawing apart: one is whole, the other broken. */
export type Line = 'one' | 'other';

export function LineKey({ line }: { readonly line: Line }) {
  return (
    <svg className={`line-key line-${line}`} viewBox="0 0 34 12" aria-hidden="true" focusable="false">
      <path d="M1 6H33" />
      {line === 'one' ? (
        <circle cx="17" cy="6" r="4.5" />
      ) : (
        <path className="line-key-mark" d="M17 .5 22.5 6 17 11.5 11.5 6z" />
      )}
    </svg>
  );
}
