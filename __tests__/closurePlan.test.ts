import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { plan } from '../src/index';

const folder = path.join(__dirname, '../__testfixtures__/promote-project');
// Cases without options of their own.
const cases = fs
  .readdirSync(folder)
  .filter((name) => fs.readFileSync(path.join(folder, name, 'project.json'), 'utf8').trim() === '{}');

const lineOf = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

describe('the closure plan of a project', () => {
  it.each(cases)('%s: says what is written', async (name) => {
    const run = await plan(['.'], {
      cwd: path.join(folder, name, 'input'),
      promote: 'project',
      cache: false,
      tests: true,
    });
    const changed = new Set<string>();
    const awaited = new Set<string>();
    for (const { file, text, plan: one } of run.files) {
      for (const edit of one.edits) {
        const place = `${file}:${lineOf(text, edit.start)}`;
        if (/\basync |Promise</.test(edit.text)) changed.add(place);
        if (/\bawait\b/.test(edit.text)) awaited.add(place);
      }
    }
    const sets = run.promotion?.sets ?? [];
    const at = ({ file, line }: { file: string; line: number }): string => `${file}:${line}`;
    const functions = sets.flatMap(({ becomeAsync }) => becomeAsync);
    const calls = sets.flatMap((set) => set.calls);
    assert.deepEqual(
      functions.filter((one) => !changed.has(at(one))),
      [],
      'functions',
    );
    assert.deepEqual(
      calls.filter((one) => !awaited.has(at(one)) && !changed.has(at(one))),
      [],
      'calls',
    );
  });

  it('is looked at', () => {
    expect(cases.length).toBeGreaterThan(10);
  });
});
