/** The start of a loop; in a comment these are common words. */
const loop = /\b(?:(?:while|for)\s*[(/]|do\s*(?:[{;/(+-]|[\w$]+\s*[-=+*/,]))/g;

/** Comments and strings (looked past), what asks a clock, and words that neither stand in a loop that does nothing nor in what it compares. */
const token =
  /\/\/.*|\/\*[^]*?\*\/|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|(Date\.now|performance\.now|process\.hrtime|process\.uptime|new\s+Date\b(?!\s*\(\s*[^)\s/]))|(?<![.$\w])(?:return|throw|try|else|class|switch|import|export|const|let|var)\b/g;

/**
 * Whether the bytes may hold a loop that only looks at the clock: between the word that starts a loop and the clock stands no
 * word that such a loop cannot have. The head of a `for` may declare what it likes; its body only what ends it soon after.
 */
export function hasWaitingLoop(bytes: Buffer): boolean {
  const text = bytes.toString('latin1');
  for (const { index, 0: word } of text.matchAll(loop)) {
    const start = word.startsWith('for') ? text.indexOf(';', index) : index + 2;
    if (start === -1) continue;
    token.lastIndex = start;
    for (let found = token.exec(text); found; found = token.exec(text)) {
      if (found[1] !== undefined) return true;
      if (!/^[/'"]/.test(found[0]) && !declaresTime(text, found)) break;
    }
  }
  return false;
}

/** `const now = Date.now(); if (now > end) break;` */
function declaresTime(text: string, { index, 0: word }: RegExpExecArray): boolean {
  return /^(?:const|let|var)$/.test(word) && /\bbreak\b/.test(text.slice(index, index + 200));
}
