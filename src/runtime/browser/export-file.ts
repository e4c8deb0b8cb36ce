/** Browsers need this long to have taken the bytes; Safari loses a file whose address is revoked at once. */
const REVOKE_AFTER_MS = 60_000;

/** Offers `content` as a download named `name`. The bytes never leave the machine. */
export type SaveFile = (name: string, mime: string, content: string | Blob) => void;

export const exportFile: SaveFile = (name, mime, content) => {
  const url = URL.createObjectURL(new Blob([content], { type: mime }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), REVOKE_AFTER_MS);
};
