/** Long enough for every browser to have taken the bytes; revoking at once loses the file in Safari. */
const REVOKE_AFTER_MS = 60_000;

/** Offers `content` as a download named `name`. The bytes never leave the machine. */
export function exportFile(name: string, mime: string, content: string | Blob): void {
  const url = URL.createObjectURL(new Blob([content], { type: mime }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), REVOKE_AFTER_MS);
}
