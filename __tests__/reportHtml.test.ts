import { JSDOM } from 'jsdom';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { PlanDocument } from '../src/index';
import { jsonReport } from '../src/report/jsonReport';
import { render } from '../src/report/render';
import type { Run } from '../src/runner/types';
import { site } from './support/fakeParts';
import { fileOf, fileWith, runOf } from './support/runOf';

/** Behaviour is tested here, in jsdom, so that no browser is needed; how the page looks was looked at in Chromium. */
interface Page {
  readonly document: Document;
  readonly press: (key: string) => void;
  readonly choose: (id: string, value: string) => void;
  readonly rows: () => string[];
  readonly exported: () => PlanDocument;
  readonly errors: readonly unknown[];
}

function open(html: string): Page {
  const exports: Blob[] = [];
  const errors: unknown[] = [];
  const { window } = new JSDOM(html, {
    runScripts: 'dangerously',
    pretendToBeVisual: true,
    beforeParse(page) {
      page.URL.createObjectURL = (blob) => (exports.push(blob as Blob), '#');
      page.URL.revokeObjectURL = () => undefined;
      page.addEventListener('error', (event) => errors.push(event.error));
      // What a page that is broken into would do.
      Object.assign(page, { alert: () => errors.push('alert') });
    },
  });
  onTestFinished(() => window.close());
  const { document } = window;
  const texts: string[] = [];
  const { Blob: RealBlob } = window;
  const RecordingBlob = class extends RealBlob {
    constructor(parts: BlobPart[], options?: BlobPropertyBag) {
      super(parts, options);
      texts.push(parts.join(''));
    }
  };
  Object.assign(window, { Blob: RecordingBlob });
  return {
    document,
    errors,
    press: (key) => document.body.dispatchEvent(new window.KeyboardEvent('keydown', { key, bubbles: true })),
    choose: (id, value) => {
      const control = document.getElementById(id) as HTMLSelectElement;
      control.value = value;
      control.dispatchEvent(new window.Event('change'));
    },
    rows: () =>
      Array.from(
        document.querySelectorAll('.site'),
        (row) =>
          `${row.closest('.card')?.querySelector('h2')?.textContent ?? ''} ${row.querySelector('.line')?.textContent ?? ''}`,
      ),
    exported: () => JSON.parse(texts.at(-1) ?? '') as PlanDocument,
  };
}

const sites = [
  { id: 'one', line: 3, cost: 'cheap' as const },
  { id: 'two', line: 9, cost: 'process' as const, transform: 'exec-sync-to-exec-file', api: 'child_process.execSync' },
];
const run: Run = runOf([
  fileWith('a.js', sites),
  fileWith('b.js', [{ id: 'three', status: 'refused', reason: 'in-constructor', hint: 'Move it.' }]),
  fileWith('c.js', [{ id: 'four', status: 'out-of-scope', reason: 'in-sync-function' }]),
]);

describe('the page', () => {
  it('shows all calls, what blocks longest first', async () => {
    const page = open(await render(run, 'html'));
    expect(page.rows()).toEqual(['a.js 9:1', 'a.js 3:1', 'b.js 1:1', 'c.js 1:1']);
    page.choose('sort', 'place');
    expect(page.rows()).toEqual(['a.js 3:1', 'a.js 9:1', 'b.js 1:1', 'c.js 1:1']);
    expect(page.document.getElementById('count')?.textContent).toBe('4 of 4 calls, 3 files');
  });

  it.each([
    ['filter-transform', 'exec-sync-to-exec-file', ['a.js 9:1']],
    ['filter-status', 'refused', ['b.js 1:1']],
    ['filter-reason', 'in-sync-function', ['c.js 1:1']],
  ])('filters by %s', async (id, value, expected) => {
    const page = open(await render(run, 'html'));
    page.choose(id, value);
    expect(page.rows()).toEqual(expected);
  });

  it('filters by a text in the file, the call or the function', async () => {
    const page = open(await render(run, 'html'));
    const box = page.document.getElementById('filter-text') as HTMLInputElement;
    box.value = 'execsync';
    box.dispatchEvent(new (page.document.defaultView as Window & typeof globalThis).Event('input'));
    await expect.poll(page.rows).toEqual(['a.js 9:1']);
  });

  it('says of a call that it is unsafe, and counts one file as one', async () => {
    const unsafe = fileWith('u.js', [{ id: 'one', line: 3, level: 'unsafe', hazards: ['read-modify-write'] }]);
    const page = open(await render({ ...runOf([unsafe]), unsafe: true }, 'html'));
    expect(page.document.querySelector('.status')?.textContent).toBe('can be rewritten (unsafe)');
    expect(page.document.querySelector('.reason')?.textContent).toBe('read-modify-write');
    expect(page.document.getElementById('count')?.textContent).toBe('1 of 1 calls, 1 file');
  });

  it('is worked by keys: next, previous, strike, diff, export', async () => {
    const page = open(await render(run, 'html'));
    const current = () => page.document.querySelector('.site.current .line')?.textContent;
    page.press('j');
    expect(current()).toBe('9:1');
    page.press('j');
    page.press('k');
    expect(current()).toBe('9:1');
    page.press('x');
    expect(page.document.getElementById('picked')?.textContent).toBe('1 of 2 calls ticked');
    page.press('o');
    expect(page.document.querySelector('.diff:not([hidden])')?.textContent).toContain('new');
    page.press('o');
    expect(page.document.querySelector('.diff:not([hidden])')).toBeNull();
    page.press('e');
    const [file] = page.exported().files;
    expect(page.exported()).toMatchObject({ kind: 'unsync-plan', version: 1 });
    expect(file?.sites.map(({ id, apply }) => [id, apply])).toEqual([
      ['one', true],
      ['two', false],
    ]);
  });

  it('of a merged report has no tick boxes', async () => {
    const page = open(await render(await jsonReport(run), 'html'));
    expect(page.rows()).toHaveLength(4);
    expect(page.document.querySelector('input[type=checkbox]')).toBeNull();
    expect(page.document.getElementById('export')?.hidden).toBe(true);
  });

  it('needs nothing from elsewhere', async () => {
    const html = await render(run, 'html');
    const page = open(html);
    page.press('j');
    page.press('o');
    expect(page.document.querySelectorAll('[src], link, iframe, object').length).toBe(0);
    const styles = Array.from(page.document.querySelectorAll('style'), ({ textContent }) => textContent);
    expect(/url\(|@import/.test(styles.join(''))).toBe(false);
    expect(html).toMatch(/Content-Security-Policy" content="default-src &#39;none&#39;;/);
  });

  it('with 10,000 calls shows the first at once and the rest when asked', async () => {
    const files = Array.from({ length: 2500 }, (_, index) =>
      fileWith(
        `src/f${String(index).padStart(4, '0')}.js`,
        [1, 2, 3, 4].map((line) => ({ id: `s${line}`, line })),
      ),
    );
    const html = await render(runOf(files), 'html');
    // Of the processor, not of the clock: other tests run beside this one.
    const start = process.cpuUsage();
    const page = open(html);
    expect(page.rows().length).toBe(160);
    expect(process.cpuUsage(start).user).toBeLessThan(5_000_000);
    (page.document.getElementById('more') as HTMLButtonElement).click();
    expect(page.rows().length).toBe(320);
    expect(page.document.getElementById('count')?.textContent).toBe('10000 of 10000 calls, 2500 files');
  });
});

describe('a hostile name, line or message', () => {
  const evil = '"><img src=x onerror=alert(1)><script>alert(1)</script></script><!--\u2028`${alert(1)}`';
  it('is text, wherever it stands', async () => {
    const file = fileOf(`${evil}.js`, `old ${evil}\n`, `new ${evil}\n`);
    const hostile = {
      ...file,
      plan: {
        ...file.plan,
        sites: [site({ api: evil, function: evil, hint: evil, reason: evil, transform: evil })],
      },
    };
    const page = open(
      await render(
        runOf([hostile], { errors: [{ file: evil, message: evil }], request: { paths: [evil], options: {} } }),
        'html',
      ),
    );
    page.press('j');
    page.press('o');
    expect(page.document.querySelector('.diff')?.textContent).toContain('<img src=x');
    expect(page.document.querySelector('h2')?.textContent).toBe(`${evil}.js`);
    expect(page.document.querySelectorAll('img')).toHaveLength(0);
    expect(page.document.querySelectorAll('script')).toHaveLength(3);
    expect(page.errors).toEqual([]);
  });
});
