/**
 * The CommonJS form of a created module: the same with `require`, `__filename` and `module.exports`.
 *
 * @param text the ES module in JavaScript; each import on one line, `export` only in front of a declaration or as `export default NAME;` or `export { NAME };`
 */
export function toCommonJs(text: string): string {
  const body = text
    .replace(/^import (\{[^}]*\}) from ('[^']*');$/gm, 'const $1 = require($2);')
    .replace(/^export (?=class|function|const)/gm, '')
    .replace(/^export (?=\{)/gm, 'module.exports = ')
    .replace(/^export default /gm, 'module.exports = ')
    .replaceAll('import.meta.url', '__filename');
  return `'use strict';\n\n${body}`;
}
