import { expect, it } from 'vitest';
import { render } from '../src/report/render';
import { fileOf, fileWith, runOf } from './support/runOf';

it('lists each site of a file in aligned columns, a hint once', async () => {
  const hint = 'Move it into a method.';
  const run = runOf([
    fileWith('src/a.js', [
      { line: 3, column: 7 },
      { line: 120, column: 11, api: 'fs.statSync', status: 'refused', reason: 'in-constructor', hint },
      { line: 121, column: 11, api: 'fs.statSync', status: 'refused', reason: 'in-constructor', hint },
      { line: 130, column: 1, status: 'out-of-scope', reason: 'in-sync-function' },
      { line: 140, column: 1, status: 'refused', reason: 'race', hazards: ['race', 'order'], level: 'unsafe' },
    ]),
  ]);
  expect(await render(run, 'text')).toBe(`src/a.js
     3:7  fs.readFileSync  can be rewritten
  120:11  fs.statSync      refused           in-constructor
          Move it into a method.
  121:11  fs.statSync      refused           in-constructor
   130:1  fs.readFileSync  out of scope      in-sync-function
   140:1  fs.readFileSync  needs --unsafe    race, order
`);
});

it('says what was done in a run that wrote', async () => {
  const text = await render(
    runOf([fileWith('a.js', [{ level: 'unsafe', hazards: ['race'] }])], { mode: 'write' }),
    'text',
  );
  expect(text).toContain('fs.readFileSync  rewritten (unsafe)  race');
});

it('has errors, of files without a site too, and unused directives', async () => {
  const plan = {
    sites: [],
    edits: [],
    output: '',
    unusedDirectives: [{ line: 4, column: 1, text: '// unsync-ignore-file' }],
  };
  const run = runOf([fileOf('a.js', '', '', { plan })], {
    errors: [
      { file: 'a.js', message: 'Unexpected token', line: 2, column: 5 },
      { file: 'gone.js', message: 'no such file or folder' },
    ],
  });
  expect(await render(run, 'text')).toBe(`a.js
  4:1  unused directive  // unsync-ignore-file
  2:5  error  Unexpected token

gone.js
  error  no such file or folder
`);
});

it('lets no control character of a name or a text through', async () => {
  const run = runOf([fileWith('\u001b]0;x\u0007.js', [{ status: 'refused', reason: 'r', hint: 'a\u202eb\nc' }])]);
  const text = await render(run, 'text');
  expect(text).toContain('\\x1b]0;x\\x07.js');
  expect(text).toContain('a\\u202eb\\nc');
});

it('is empty when there is nothing', async () => {
  expect(await render(runOf([]), 'text')).toBe('');
});
