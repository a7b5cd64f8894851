import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

/** Packages that ship sources, pinned. rxjs has no blocking call at all; firebase-tools has the most. */
export const packages = [
  'hardhat@2.29.1',
  'viem@2.57.20',
  'effect@3.22.4',
  'rxjs@7.8.2',
  'firebase-tools@14.27.0',
] as const;

/** The peers, pinned. */
export const peers = ['oxlint@1.94.0', '@ast-grep/cli@0.51.1'] as const;

export interface Corpus {
  readonly folder: string;
  readonly files: number;
  readonly bytes: number;
}

/** Downloads and unpacks the packages into one git repository, once; afterwards it is only counted. */
export function buildCorpus(cache: string): Corpus {
  const folder = path.join(cache, 'corpus');
  if (!fs.existsSync(path.join(folder, '.git/complete'))) {
    fs.rmSync(folder, { recursive: true, force: true });
    for (const name of packages) unpack(name, folder);
    const git = (...args: string[]): Buffer => execFileSync('git', args, { cwd: folder, stdio: 'pipe' });
    git('init', '-q');
    // What a package leaves out of its own repository is in the package all the same.
    git('add', '--all', '--force');
    fs.writeFileSync(path.join(folder, '.git/complete'), '');
  }
  const listed = execFileSync('git', ['ls-files', '-z'], { cwd: folder, maxBuffer: 1 << 28 })
    .toString()
    .split('\0');
  const sources = listed.filter((file) => /\.[cm]?[jt]sx?$/.test(file) && !/\.d\.[cm]?ts$/.test(file));
  const bytes = sources.reduce((sum, file) => sum + fs.statSync(path.join(folder, file)).size, 0);
  return { folder, files: sources.length, bytes };
}

function unpack(name: string, folder: string): void {
  const target = path.join(folder, 'packages', name.replace(/[@/]/g, '-'));
  fs.mkdirSync(target, { recursive: true });
  const tarball = execFileSync('npm', ['pack', '--silent', '--pack-destination', target, name]).toString().trim();
  const file = path.join(target, tarball.split('\n').at(-1) ?? '');
  execFileSync('tar', ['-xzf', file, '-C', target, '--strip-components', '1']);
  fs.rmSync(file);
  const ignores = fs.readdirSync(target, { recursive: true }).map(String);
  for (const one of ignores.filter((entry) => path.basename(entry) === '.gitignore')) fs.rmSync(path.join(target, one));
}

/** Installs the peers beside the corpus; the folder of their commands. */
export function installPeers(cache: string): string {
  const folder = path.join(cache, 'peers');
  const bin = path.join(folder, 'node_modules/.bin');
  if (!fs.existsSync(path.join(bin, 'oxlint')) || !fs.existsSync(path.join(bin, 'ast-grep'))) {
    fs.mkdirSync(folder, { recursive: true });
    fs.writeFileSync(path.join(folder, 'package.json'), '{ "private": true }');
    execFileSync('npm', ['install', '--no-audit', '--no-fund', ...peers], { cwd: folder, stdio: 'pipe' });
  }
  return bin;
}
