import fs from 'node:fs';
import path from 'node:path';
import { toCommonJs } from '../../src/catalogue/modules/toCommonJs';
import { sqliteDrivers } from '../../src/catalogue/sqliteDrivers';
import type { CaseFile, CaseOptions, ExpectedSite, FixtureCase } from './types';

const SOURCE = /\.(?:[cm]?[jt]s|[jt]sx)$/;

/**
 * Reads all cases below `root/<transform>/<case>`, sorted by name.
 *
 * @throws Error when a folder holds no input, more than one, or options that contradict themselves
 */
export function readCases(root: string): FixtureCase[] {
  return readAll(root, undefined);
}

/** Reads the cases whose files are planned together: those with a `project.json`. */
export function readProjectCases(root: string): FixtureCase[] {
  return readAll(root, 'project.json');
}

/** Reads the cases whose files are those of one run: with a `run.json`, its options. */
export function readRunCases(root: string): FixtureCase[] {
  return readAll(root, 'run.json');
}

const marks = ['project.json', 'run.json'];

function readAll(root: string, mark: string | undefined): FixtureCase[] {
  return foldersOf(root).flatMap((transform) =>
    foldersOf(path.join(root, transform))
      .filter((name) => marks.find((one) => fs.existsSync(path.join(root, transform, name, one))) === mark)
      .map((name) => readCase(path.join(root, transform, name), transform, name)),
  );
}

function readCase(folder: string, transform: string, name: string): FixtureCase {
  const files = fs.existsSync(path.join(folder, 'input')) ? readFolderCase(folder) : readSingleCase(folder);
  const main = files.length === 1 ? files[0] : files.find((file) => /^(?:src\/)?(?:main|run)\.\w+$/.test(file.name));
  if (!main) throw new Error(`${folder}: no input.<ext>, and no input/main.<ext>`);
  const report = readJson<ExpectedSite[]>(path.join(folder, 'report.json'));
  const workFolder = path.join(folder, 'files');
  const options = readOptions(folder);
  return {
    transform,
    name,
    folder,
    files,
    main: main.name,
    hasOutput: files.some((file) => fs.existsSync(file.outputPath)),
    created: options.created ? fromCatalogue(options.created) : readCreated(path.join(folder, 'created')),
    options,
    ...(report ? { report } : {}),
    ...(fs.existsSync(workFolder) ? { workFolder } : {}),
  };
}

function readSingleCase(folder: string): CaseFile[] {
  const inputs = fs.readdirSync(folder).filter((name) => name.startsWith('input.') && SOURCE.test(name));
  if (inputs.length !== 1) throw new Error(`${folder}: expected one input.<ext>, found ${inputs.length}`);
  return inputs.map((name) =>
    readFile(name, path.join(folder, name), path.join(folder, name.replace('input', 'output'))),
  );
}

function readFolderCase(folder: string): CaseFile[] {
  const names = fs.readdirSync(path.join(folder, 'input'), { recursive: true }).map(String);
  return names
    .filter((name) => SOURCE.test(name))
    .sort()
    .map((name) => readFile(name, path.join(folder, 'input', name), path.join(folder, 'output', name)));
}

function readFile(name: string, inputPath: string, outputPath: string): CaseFile {
  const input = fs.readFileSync(inputPath, 'utf8');
  const output = fs.existsSync(outputPath) ? fs.readFileSync(outputPath, 'utf8') : input;
  return { name: name.split(path.sep).join('/'), inputPath, outputPath, input, output };
}

function readCreated(folder: string): Map<string, string> {
  if (!fs.existsSync(folder)) return new Map();
  const names = fs
    .readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => SOURCE.test(name));
  return new Map(
    names.sort().map((name) => [name.split(path.sep).join('/'), fs.readFileSync(path.join(folder, name), 'utf8')]),
  );
}

function readOptions(folder: string): CaseOptions {
  const file = path.join(folder, 'options.json');
  const options = readJson<CaseOptions>(file) ?? {};
  const unknown = Object.keys(options).filter(
    (key) => !['plan', 'run', 'why', 'runtime', 'packages', 'created'].includes(key),
  );
  if (unknown.length > 0) throw new Error(`${file}: unknown key ${unknown.join(', ')}`);
  if (options.run === false && !options.why) throw new Error(`${file}: "run": false needs a "why"`);
  return options;
}

function readJson<T>(file: string): T | undefined {
  return fs.existsSync(file) ? (JSON.parse(fs.readFileSync(file, 'utf8')) as T) : undefined;
}

function foldersOf(folder: string): string[] {
  if (!fs.existsSync(folder)) return [];
  const entries = fs.readdirSync(folder, { withFileTypes: true });
  return entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).sort();
}

/** The modules of SQLite under these names, in these forms. */
function fromCatalogue(forms: NonNullable<CaseOptions['created']>): Map<string, string> {
  return new Map(
    Object.entries(forms).map(([name, form]) => {
      const driver = sqliteDrivers.find((one) => path.posix.basename(name).startsWith(`${one.name}.`));
      if (!driver) throw new Error(`no created module is called ${name}`);
      return [name, form === 'commonjs' ? toCommonJs(driver.texts.module) : driver.texts[form]];
    }),
  );
}
