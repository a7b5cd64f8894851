import { transformNames } from '../catalogue/transformNames';
import type { Reason } from '../catalogue/types';
import type { JsonReport, JsonSite } from './jsonReport';

/** Where the pages of the documentation are; the version goes in the middle. */
const pages = (version: string, page: string): string => `https://unpkg.com/unsync@${version}/${page}`;

/**
 * A run as a SARIF 2.1.0 log. Rules are the transforms (for calls that can be rewritten) and the codes of the calls that are left
 * alone. Calls out of scope are in it as informational.
 */
export function sarifReport(report: JsonReport, reasons: readonly Reason[]): object {
  const { version, mode } = report.run;
  const used = [...new Set(report.sites.map(ruleId))].sort();
  const withBaseline = report.sites.some(({ known }) => known);
  return {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'unsync',
            version,
            semanticVersion: version,
            informationUri: pages(version, 'README.md'),
            rules: used.map((id) => rule(id, version, reasons)),
          },
        },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: report.errors.length === 0,
            commandLine: ['unsync', ...(mode === 'write' ? ['--write'] : []), report.run.command].join(' ').trim(),
            toolExecutionNotifications: report.errors.map(({ file, message, line, column }) => ({
              level: 'error',
              message: { text: message },
              locations: [
                location(file, line === undefined ? undefined : { startLine: line, startColumn: column ?? 1 }),
              ],
            })),
          },
        ],
        results: report.sites
          // What was written is no finding any more.
          .filter(({ status }) => mode === 'dry' || status !== 'rewritten')
          .map((site) => result(site, used.indexOf(ruleId(site)), withBaseline)),
      },
    ],
  };
}

function ruleId({ status, reason, transform }: JsonSite): string {
  return status === 'rewritten' ? transform : (reason ?? status);
}

function rule(id: string, version: string, reasons: readonly Reason[]): object {
  const transform = Object.entries(transformNames).find(([name]) => name === id)?.[1];
  if (transform) {
    const text = `A blocking call that unsync can rewrite: from ${transform.from} to ${transform.to}.`;
    return {
      id,
      shortDescription: { text },
      fullDescription: { text },
      help: { text: `${text} Run: npx unsync --write -t ${id}` },
      helpUri: pages(version, 'README.md#codemods'),
      defaultConfiguration: { level: 'warning' },
    };
  }
  const reason = reasons.find(({ code }) => code === id);
  const text = reason ? `A blocking call that is left alone: ${reason.title}.` : 'A blocking call that is left alone.';
  return {
    id,
    shortDescription: { text },
    fullDescription: { text: reason?.meaning ?? text },
    help: { text: reason ? `${reason.meaning} ${reason.hint}` : `Run: npx unsync explain ${id}` },
    helpUri: pages(version, `docs/refusals.md#${encodeURIComponent(id)}`),
    defaultConfiguration: { level: 'note' },
  };
}

function result(site: JsonSite, ruleIndex: number, withBaseline: boolean): object {
  const { line, column, endLine, endColumn, api, status, hint, level, hazards, cost, heat, blockedMs } = site;
  const state =
    status === 'rewritten'
      ? 'it can be rewritten'
      : `it is left alone (${site.reason ?? ''})${hint ? `. ${hint}` : ''}`;
  return {
    ruleId: ruleId(site),
    ruleIndex,
    ...(status === 'out-of-scope'
      ? { kind: 'informational', level: 'none' }
      : { level: status === 'rewritten' ? 'warning' : 'note' }),
    message: { text: `${api} blocks the event loop; ${state}` },
    locations: [
      location(site.file, { startLine: line, startColumn: column, endLine, endColumn }, site.function ?? undefined),
    ],
    partialFingerprints: { 'unsyncSite/v1': site.id },
    rank: site.rank,
    ...(site.reason === 'ignored' && { suppressions: [{ kind: 'inSource' }] }),
    ...(withBaseline && { baselineState: site.known ? 'unchanged' : 'new' }),
    properties: {
      ...{ api, transform: site.transform, status, level, hazards },
      ...(cost !== undefined && { cost }),
      ...(heat !== undefined && { heat }),
      ...(blockedMs !== undefined && { blockedMs }),
    },
  };
}

function location(file: string, region?: object, name?: string): object {
  return {
    physicalLocation: {
      artifactLocation: { uri: file.split('/').map(encodeURIComponent).join('/'), uriBaseId: '%SRCROOT%' },
      ...(region && { region }),
    },
    ...(name !== undefined && { logicalLocations: [{ name, kind: 'function' }] }),
  };
}
