// What runs in the threads of the pool in input.mjs.

const LIMIT = 20;
const WORD = /[a-z]+/g;
const STOP = new Set(['the', 'a']);
const PRICES = Object.freeze({ apple: 3, pear: 4 });

function fibonacci(n, memo = {}) {
  if (n < 2) return BigInt(n);
  return (memo[n] ??= fibonacci(n - 1, memo) + fibonacci(n - 2, memo));
}

function levenshtein(a, b) {
  const row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    let last = i - 1;
    row[0] = i;
    for (let j = 1; j <= b.length; j += 1) {
      const next = row[j];
      row[j] = Math.min(row[j] + 1, row[j - 1] + 1, last + (a[i - 1] === b[j - 1] ? 0 : 1));
      last = next;
    }
  }
  return row[b.length];
}

export function frequencies(text) {
  const counts = new Map();
  for (const [word] of text.toLowerCase().matchAll(WORD)) {
    if (!STOP.has(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

export const grayscale = ({ width, height, data }) => {
  const pixels = new Uint8ClampedArray(width * height * 4);
  for (let i = 0; i < data.length; i += 4) {
    const gray = 0.3 * data[i] + 0.59 * data[i + 1] + 0.11 * data[i + 2];
    pixels.set([gray, gray, gray, data[i + 3]], i);
  }
  return { width, height, pixels };
};

function multiply(a, b) {
  return a.map((row) => b[0].map((_, column) => row.reduce((sum, value, i) => sum + value * b[i][column], 0)));
}

function parseCsv(text, { separator = ',', header = true } = {}) {
  const [first, ...rest] = text.trim().split('\n').map((line) => line.split(separator));
  if (!header) return [first, ...rest];
  return rest.map((cells) => Object.fromEntries(cells.map((cell, i) => [first[i], cell])));
}

class Grid {
  #cells;
  constructor(size) {
    this.#cells = new Array(size * size).fill(0);
    this.size = size;
  }
  isSafe(row, column) {
    for (let i = 0; i < row; i += 1) {
      const other = this.#cells[i];
      if (other === column || Math.abs(other - column) === row - i) return false;
    }
    return true;
  }
  put(row, column) {
    this.#cells[row] = column;
  }
}

export function solve(size) {
  const grid = new Grid(size);
  const place = (row) => {
    if (row === grid.size) return 1;
    let found = 0;
    for (let column = 0; column < grid.size; column += 1) {
      if (!grid.isSafe(row, column)) continue;
      grid.put(row, column);
      found += place(row + 1);
    }
    return found;
  };
  return place(0);
}

function* orders(letters) {
  if (letters.length < 2) yield letters;
  for (let i = 0; i < letters.length; i += 1) {
    for (const rest of orders(letters.slice(0, i) + letters.slice(i + 1))) yield letters[i] + rest;
  }
}

export function permutations(letters) {
  return [...orders(letters)].slice(0, LIMIT);
}

/**
 * @param {string[]} names
 * @returns {{ names: string[], when: Date, total: number }}
 */
export function score(names) {
  const known = names.filter((name) => name in PRICES);
  return { names: known, when: new Date(0), total: known.reduce((sum, name) => sum + PRICES[name], 0) };
}

const isOperator = (token) => isAnyOf(token, '+-*');
const isAnyOf = (token, list) => list.includes(token);

export function evaluate(tokens) {
  const stack = [];
  for (const token of tokens.split(' ')) {
    if (!isOperator(token)) stack.push(Number(token));
    else {
      const [b, a] = [stack.pop(), stack.pop()];
      stack.push(token === '+' ? a + b : token === '-' ? a - b : a * b);
    }
  }
  if (stack.length !== 1) throw new SyntaxError(`cannot read ${tokens}`);
  return stack[0];
}

export function summarize(records) {
  const result = { count: records.length, total: 0, newest: undefined };
  for (const record of records) {
    result.total += record.amount;
    if (result.newest === undefined || record.day > result.newest) result.newest = record.day;
  }
  return result;
}

export function groupBySize(words) {
  const groups = {};
  for (const word of words) (groups[word.length] ??= []).push(word.toUpperCase());
  return groups;
}

export const fibonacciTask = (args) => fibonacci(...args);
export const levenshteinTask = (args) => levenshtein(...args);
export const multiplyTask = (args) => multiply(...args);
export const parseCsvTask = (args) => parseCsv(...args);
