import { readFileSync, statSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

async function fetchUser(id) {
  if (id === 0) throw new Error('no user');
  return { id };
}

/** Rejected while the file is read, with nobody there to hear of it. */
async function late(id) {
  const user = fetchUser(id);
  const config = readFileSync('a.txt', 'utf8');
  return [await user, config];
}

async function lateTogether(id) {
  const jobs = [fetchUser(id), fetchUser(1)];
  const config = readFileSync('a.txt', 'utf8');
  return [await Promise.allSettled(jobs), config];
}

async function lateInLoop(ids) {
  const jobs = [];
  for (const id of ids) {
    const { size } = statSync('a.txt');
    jobs.push(fetchUser(id + size - 5));
  }
  return Promise.allSettled(jobs);
}

/** Nobody listens before the list is complete. */
async function lateInList(id) {
  return Promise.allSettled([fetchUser(id), readFileSync('a.txt', 'utf8')]);
}

async function lateAfterSpread(ids) {
  const [, ...rest] = await Promise.all([0, ...ids.map((id) => fetchUser(id)), statSync('a.txt').size]);
  return rest;
}

async function firstInList(id) {
  return Promise.all([double(id), readFileSync('a.txt', 'utf8'), statSync('a.txt').size, fetchUser(id)]);
}

function double(id) {
  return id * 2;
}

/** Somebody listens from the start. */
async function caught(id) {
  const user = fetchUser(id).catch((error) => error.message);
  const config = readFileSync('a.txt', 'utf8');
  return [await user, config];
}

/** It cannot be rejected. */
async function paused() {
  const pause = sleep(1);
  const config = readFileSync('a.txt', 'utf8');
  await pause;
  return config;
}

/** There is a wait in between already, or none at all. */
async function waited(id) {
  const config = readFileSync('a.txt', 'utf8');
  const user = fetchUser(id);
  return [config, await user, readFileSync('a.txt').length];
}

async function main() {
  console.log(await late(0).catch((error) => error.message), await late(1));
  console.log((await lateTogether(0))[0].map(({ status }) => status));
  console.log((await lateInLoop([0, 1])).map(({ status }) => status));
  console.log((await lateInList(0)).map(({ status }) => status));
  console.log(await lateAfterSpread([0]).catch((error) => error.message), await firstInList(1));
  console.log(await caught(0), await paused(), await waited(1));
}

await main();
