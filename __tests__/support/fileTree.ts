import fs from 'node:fs';
import path from 'node:path';

/** What stands below a folder, by path: type, mode, content or link target. */
export type FileTree = Readonly<Record<string, string>>;

/**
 * Reads a folder into plain text, so that two of them can be compared. Times, owners and inodes are left out.
 *
 * @param skip says which paths (relative, with `/`) are none of the program's doing
 */
export function fileTree(root: string, skip: (name: string) => boolean): FileTree {
  const tree: Record<string, string> = {};
  const visit = (folder: string): void => {
    for (const entry of fs.readdirSync(folder).sort()) {
      const file = path.join(folder, entry);
      const name = path.relative(root, file).split(path.sep).join('/');
      const stats = fs.lstatSync(file);
      if (!skip(name)) tree[name] = describe(file, stats, root);
      if (stats.isDirectory()) visit(file);
    }
  };
  visit(root);
  return tree;
}

function describe(file: string, stats: fs.Stats, root: string): string {
  const mode = (stats.mode & 0o7777).toString(8);
  if (stats.isDirectory()) return `folder ${mode}`;
  if (stats.isSymbolicLink()) return `link to ${fs.readlinkSync(file).replaceAll(root, '<cwd>')}`;
  if (!stats.isFile()) return `special file ${mode}`;
  return `file ${mode} ${contentOf(file).replaceAll(root, '<cwd>')}`;
}

function contentOf(file: string): string {
  try {
    return fs.readFileSync(file, 'latin1');
  } catch (error) {
    // A program may take away the right to read; that is part of what it left behind.
    return `(${(error as NodeJS.ErrnoException).code ?? 'unreadable'})`;
  }
}
