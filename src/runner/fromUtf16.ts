/** The bytes of a UTF-16 text with a BOM as UTF-8; null when there is no such BOM. */
export function fromUtf16(bytes: Buffer): Buffer | null {
  const mark = bytes.length > 1 ? bytes.readUInt16BE(0) : 0;
  if (mark !== 0xfffe && mark !== 0xfeff) return null;
  const whole = Buffer.from(bytes.subarray(0, bytes.length & ~1));
  return Buffer.from((mark === 0xfeff ? whole.swap16() : whole).toString('utf16le'));
}
