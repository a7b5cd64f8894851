/** Line and column (both from 1, UTF-16 units, a BOM not counted) of an offset, counted by hand. */
export function locate(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split(/\r\n|\n|\r/);
  const last = before[before.length - 1] ?? '';
  const bom = before.length === 1 && text.startsWith('\uFEFF') ? 1 : 0;
  return { line: before.length, column: last.length + 1 - bom };
}
