import * as fs from 'node:fs';
import * as path from 'node:path';

export interface Settings {
  readonly theme: 'light' | 'dark';
  readonly recent: readonly string[];
}

const defaults: Settings = { theme: 'light', recent: [] };

/** Settings of one user, kept in a JSON file. */
export class SettingsStore {
  private readonly folder: string;

  constructor(folder: string) {
    // A constructor cannot wait: this call stays as it is, and the report says why.
    this.folder = fs.realpathSync(folder);
  }

  async load(user: string): Promise<Settings> {
    try {
      return { ...defaults, ...(JSON.parse(fs.readFileSync(this.file(user), 'utf8')) as Partial<Settings>) };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return defaults;
      throw error;
    }
  }

  async save(user: string, settings: Settings): Promise<void> {
    const temporary = `${this.file(user)}.tmp`;
    fs.writeFileSync(temporary, JSON.stringify(settings, null, 2), { mode: 0o600 });
    fs.renameSync(temporary, this.file(user));
  }

  async users(): Promise<string[]> {
    const files = fs.readdirSync(this.folder).filter((name) => name.endsWith('.json'));
    return files.map((name) => path.basename(name, '.json'));
  }

  /** Not async: left alone unless helpers may be promoted. */
  modified(user: string): Date {
    return fs.statSync(this.file(user)).mtime;
  }

  private file(user: string): string {
    return path.join(this.folder, `${user}.json`);
  }
}
