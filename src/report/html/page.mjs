// The behaviour of the HTML report. Runs in the browser as it stands here; everything shown is set as text, never as markup,
// except the diffs, which diff2html escapes.
(() => {
  const { report, plan } = JSON.parse(document.getElementById('data').textContent);
  const batch = 40;
  const byId = (id) => document.getElementById(id);
  const keyOf = (site) => `${site.file}#${site.id}`;
  const diffs = new Map(report.files.map(({ file, diff }) => [file, diff]));
  const struck = new Set();
  const canStrike = new Set(
    plan
      ? plan.files.flatMap(({ file, sites }) => sites.filter(({ apply }) => apply).map(({ id }) => `${file}#${id}`))
      : [],
  );
  const texts = new Map(
    plan ? plan.files.flatMap(({ file, sites }) => sites.map(({ id, text }) => [`${file}#${id}`, text])) : [],
  );
  const open = new Set();
  const closed = new Set();
  let groups = [];
  let shown = 0;
  let current = null;

  const filters = {
    text: byId('filter-text'),
    transform: byId('filter-transform'),
    status: byId('filter-status'),
    reason: byId('filter-reason'),
  };
  const sort = byId('sort');
  const list = byId('list');
  const more = byId('more');

  function element(tag, attributes, ...children) {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      if (value !== undefined && value !== false) made.setAttribute(name, value === true ? '' : value);
    }
    made.append(...children.filter((child) => child !== ''));
    return made;
  }

  function statusOf({ status, level }) {
    if (status === 'out-of-scope') return 'out of scope';
    if (status === 'refused') return level === 'unsafe' && !report.run.unsafe ? 'needs --unsafe' : 'refused';
    const done = report.run.mode === 'write' ? 'rewritten' : 'can be rewritten';
    return level === 'unsafe' ? `${done} (unsafe)` : done;
  }

  function costOf({ cost, heat, blockedMs }) {
    if (blockedMs !== undefined) return `${Number(blockedMs.toPrecision(3))} ms`;
    return [cost, heat === 'warm' ? undefined : heat].filter(Boolean).join(', ');
  }

  /** The sites that pass the filters, by file. */
  function select() {
    const wanted = filters.text.value.trim().toLowerCase();
    const passes = (site) =>
      (wanted === '' ||
        `${site.file}:${site.line} ${site.api} ${site.function ?? ''}`.toLowerCase().includes(wanted)) &&
      (filters.transform.value === '' || site.transform === filters.transform.value) &&
      (filters.status.value === '' || site.status === filters.status.value) &&
      (filters.reason.value === '' ||
        site.reason === filters.reason.value ||
        site.hazards.includes(filters.reason.value));
    const sites = report.sites.filter(passes);
    if (sort.value === 'cost') sites.sort((a, b) => b.rank - a.rank);
    const byFile = new Map();
    for (const site of sites) {
      if (!byFile.has(site.file)) byFile.set(site.file, []);
      byFile.get(site.file).push(site);
    }
    const isFiltered = Object.values(filters).some(({ value }) => value !== '');
    for (const { file, created } of isFiltered ? [] : report.files) if (created) byFile.set(file, []);
    groups = [...byFile];
    shown = 0;
    current = null;
    list.replaceChildren();
    byId('count').textContent =
      `${sites.length} of ${report.sites.length} calls, ${groups.length} ${groups.length === 1 ? 'file' : 'files'}`;
    showMore();
  }

  function showMore() {
    const next = groups.slice(shown, shown + batch);
    shown += next.length;
    list.append(...next.map(([file, sites]) => card(file, sites)));
    more.hidden = shown >= groups.length;
    more.textContent = `Show more (${groups.length - shown} files left)`;
  }

  function card(file, sites) {
    const made = element('section', { class: 'card' });
    const toggle = element('button', { class: 'toggle', type: 'button', 'aria-expanded': 'false' }, 'Diff');
    const diff = element('div', { class: 'diff', hidden: true });
    const head = element('header', {}, element('h2', {}, file));
    if (diffs.has(file)) head.append(toggle);
    const rows = element('ul', { class: 'sites' }, ...sites.map(row));
    made.append(head, rows, diff);
    made.setDiff = (isOpen) => {
      if (!diffs.has(file)) return;
      (isOpen ? open : closed).add(file);
      (isOpen ? closed : open).delete(file);
      if (isOpen && !diff.hasChildNodes()) renderDiff(diff, diffs.get(file));
      diff.hidden = !isOpen;
      toggle.setAttribute('aria-expanded', String(isOpen));
    };
    toggle.addEventListener('click', () => made.setDiff(diff.hidden));
    if (open.has(file)) made.setDiff(true);
    else if (!closed.has(file)) autoOpen(made);
    return made;
  }

  function renderDiff(into, diff) {
    // Its own names are shown already; without them the diff holds nothing but lines.
    const plain = diff.replace(/^--- [^\n]*\n\+\+\+ [^\n]*\n/, '--- a/file\n+++ b/file\n');
    const isNarrow = window.matchMedia?.('(max-width: 800px)').matches ?? false;
    into.innerHTML = window.Diff2Html.html(plain, {
      outputFormat: isNarrow ? 'line-by-line' : 'side-by-side',
      drawFileList: false,
      matching: diff.length > 50_000 ? 'none' : 'lines',
      colorScheme: 'auto',
    });
  }

  function row(site) {
    const key = keyOf(site);
    const made = element('li', { class: `site ${site.status} ${site.level}`, tabindex: '-1' });
    made.site = site;
    if (canStrike.has(key)) {
      const tick = element('input', { type: 'checkbox', 'aria-label': `rewrite ${site.api} in line ${site.line}` });
      tick.checked = !struck.has(key);
      tick.addEventListener('change', () => {
        if (tick.checked) struck.delete(key);
        else struck.add(key);
        made.classList.toggle('struck', !tick.checked);
        showPicked();
      });
      made.classList.toggle('struck', struck.has(key));
      made.append(tick);
    } else made.append(element('span', { class: 'no-tick' }));
    const reasons = [...new Set([...(site.reason ? [site.reason] : []), ...site.hazards])].join(', ');
    made.append(
      element('span', { class: 'line' }, `${site.line}:${site.column}`),
      element('code', { class: 'api', title: texts.get(key) ?? '' }, site.api),
      element('span', { class: 'in' }, site.function ? `in ${site.function}` : 'at the top level'),
      element('span', { class: 'cost' }, costOf(site)),
      element('span', { class: 'status' }, statusOf(site)),
      element('span', { class: 'reason' }, [reasons, site.known ? 'in the baseline' : ''].filter(Boolean).join(', ')),
    );
    if (site.hint) made.append(element('p', { class: 'hint' }, site.hint));
    made.addEventListener('click', () => setCurrent(made));
    return made;
  }

  const observer =
    'IntersectionObserver' in window && report.files.length <= 300
      ? new IntersectionObserver((entries) => {
          for (const { isIntersecting, target } of entries) {
            if (!isIntersecting) continue;
            observer.unobserve(target);
            target.setDiff(true);
          }
        })
      : null;
  const autoOpen = (made) => observer?.observe(made);
  if ('IntersectionObserver' in window) {
    new IntersectionObserver(([entry]) => entry.isIntersecting && !more.hidden && showMore(), {
      rootMargin: '600px',
    }).observe(more);
  }
  more.addEventListener('click', showMore);

  function showPicked() {
    const left = canStrike.size - struck.size;
    byId('picked').textContent = plan ? `${left} of ${canStrike.size} calls ticked` : '';
    byId('export').disabled = left === 0;
  }

  function setCurrent(made) {
    current?.classList.remove('current');
    current = made;
    made.classList.add('current');
    made.focus({ preventScroll: true });
    made.scrollIntoView?.({ block: 'nearest' });
  }

  function move(step) {
    const rows = [...list.querySelectorAll('.site')];
    const at = rows.indexOf(current) + step;
    if (at >= rows.length && shown < groups.length) {
      showMore();
      return move(step);
    }
    const next = rows[Math.min(Math.max(at, 0), rows.length - 1)];
    if (next) setCurrent(next);
  }

  function exportPlan() {
    const files = plan.files.flatMap((file) => {
      const sites = file.sites.map((site) =>
        site.apply ? { ...site, apply: !struck.has(`${file.file}#${site.id}`) } : site,
      );
      return file.created || sites.some(({ apply }) => apply) ? [{ ...file, sites }] : [];
    });
    const blob = new Blob([`${JSON.stringify({ ...plan, files }, null, 2)}\n`], { type: 'application/json' });
    const link = element('a', { href: URL.createObjectURL(blob), download: 'unsync-plan.json' });
    link.click();
    URL.revokeObjectURL(link.href);
  }

  const keys = {
    j: () => move(1),
    k: () => move(-1),
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    x: () => current?.querySelector('input')?.click(),
    o: () => {
      const made = current?.closest('.card');
      made?.setDiff(made.querySelector('.diff').hidden);
    },
    '/': () => filters.text.focus(),
    e: () => plan && exportPlan(),
    '?': () => byId('help').toggleAttribute('open'),
  };

  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape' && event.target instanceof HTMLElement) return event.target.blur();
    if (
      event.target instanceof HTMLElement &&
      /^(?:INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName) &&
      event.target.type !== 'checkbox'
    )
      return;
    const act = keys[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });

  function fill(select, values) {
    for (const value of [...new Set(values)].sort()) select.append(element('option', { value }, value));
  }
  fill(
    filters.transform,
    report.sites.map(({ transform }) => transform),
  );
  fill(
    filters.reason,
    report.sites.flatMap(({ reason, hazards }) => [...(reason ? [reason] : []), ...hazards]),
  );
  let timer;
  filters.text.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(select, 120);
  });
  for (const control of [filters.transform, filters.status, filters.reason, sort])
    control.addEventListener('change', select);
  byId('export').addEventListener('click', exportPlan);
  byId('export').hidden = !plan;
  for (const { file, message, line } of report.errors) {
    byId('errors').append(element('li', {}, `${file}${line === undefined ? '' : `:${line}`}: ${message}`));
  }
  showPicked();
  select();
})();
