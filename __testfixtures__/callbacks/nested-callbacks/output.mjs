import fs from 'node:fs/promises';

async function filterAsync(list, callback) {
  const kept = [];
  for (const [index, item] of list.entries()) {
    if (await callback(item, index, list)) kept.push(item);
  }
  return kept;
}

async function mapAsync(list, callback) {
  const results = [];
  for (const [index, item] of list.entries()) {
    results.push(await callback(item, index, list));
  }
  return results;
}

async function exists(path) {
  try {
    await fs.access(path);
    return true;
  } catch {
    return false;
  }
}

async function main(groups) {
  const texts = [];
  for (const group of groups) {
    texts.push((await mapAsync(await filterAsync(group, (name) => exists(name)), (name) => fs.readFile(name, 'utf8'))).join('+'));
  }
  console.log(texts);
  for (const [index, group] of groups.entries()) {
    each: for (const name of group) {
      if (!(await exists(name))) continue;
      for (const letter of await fs.readFile(name, 'utf8')) {
        if (letter === 'e') continue each;
        console.log(index, letter);
      }
    }
    const sizes = [];
    for (const name of group) {
      sizes.push(await (async () => ((await exists(name)) ? (await fs.stat(name)).size : 0))());
    }
    console.log(sizes);
  }
}

await main([['b.txt', 'none'], ['c.txt']]);
