import fs from 'node:fs';
import path from 'node:path';
import type { FilePlan } from '../../src/plan/types';
import { planProject, type ProjectPlan } from '../../src/project/planProject';
import type { ProjectFile, ProjectOptions } from '../../src/project/projectFile';
import type { FixtureCase } from './types';

/** `project.json` of a case: what its files are planned with, all together. */
export interface ProjectSettings extends Partial<Omit<ProjectOptions, 'planOptionsOf' | 'isStopped'>> {
  /** Names of files that are not among the given paths. */
  readonly outside?: readonly string[];
  readonly stopAt?: string;
  readonly unsafe?: boolean;
  readonly run?: false;
  readonly why?: string;
}

/** The settings of a case. @throws Error when it is not run and says no why */
export function projectSettings(kase: FixtureCase): ProjectSettings {
  const settings = JSON.parse(fs.readFileSync(path.join(kase.folder, 'project.json'), 'utf8')) as ProjectSettings;
  if (settings.run === false && !settings.why) throw new Error(`${kase.folder}: "run": false needs a "why"`);
  return settings;
}

/** Plans all files of a case together; `textOf` gives their texts. Plans by name: of every file that has sites or changes. */
export async function planProjectCase(
  kase: FixtureCase,
  textOf: (name: string) => string,
): Promise<Map<string, FilePlan>> {
  const { files } = await planWhole(kase, textOf);
  return new Map(files.map(({ file, plan }) => [file.file, plan]));
}

/** The same, with the closure plan. */
export async function planWhole(kase: FixtureCase, textOf: (name: string) => string): Promise<ProjectPlan> {
  const settings = projectSettings(kase);
  const { outside = [], stopAt, unsafe = false, run: _run, why: _why, ...rest } = settings;
  const files = kase.files.map(({ name, inputPath }): ProjectFile => {
    const isGiven = !outside.includes(name);
    return {
      path: inputPath,
      file: name,
      bytes: Buffer.from(textOf(name)),
      isGiven,
      hasSites: isGiven && !/\.test\.|^test\//.test(name),
    };
  });
  const options: ProjectOptions = {
    public: false,
    respectMocks: false,
    ...rest,
    ...(stopAt !== undefined && { isStopped: (file: string) => file.startsWith(stopAt) }),
    planOptionsOf: () => Promise.resolve({ unsafe, target: '20.0.0' }),
  };
  return planProject(files, options, (bytes) => bytes.includes('Sync'));
}
