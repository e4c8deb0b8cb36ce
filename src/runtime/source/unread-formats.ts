/** File formats that browsers don't decode and that people own films in. */
export type UnreadFormat = 'avi' | 'wmv' | 'flv' | 'mpeg-ps' | 'realmedia';

const HEAD_BYTES = 16;

/** Names a format by the first bytes of the file; `null`: none of the known formats. */
export async function nameUnreadFormat(file: Blob): Promise<UnreadFormat | null> {
  const head = new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer());
  const text = String.fromCharCode(...head);
  if (text.startsWith('RIFF') && text.slice(8, 12) === 'AVI ') return 'avi';
  if (startsWith(head, [0x30, 0x26, 0xb2, 0x75, 0x8e, 0x66, 0xcf, 0x11])) return 'wmv';
  if (text.startsWith('FLV')) return 'flv';
  if (startsWith(head, [0x00, 0x00, 0x01, 0xba])) return 'mpeg-ps';
  if (text.startsWith('.RMF')) return 'realmedia';
  return null;
}

function startsWith(head: Uint8Array, bytes: readonly number[]): boolean {
  return bytes.every((byte, index) => head[index] === byte);
}
