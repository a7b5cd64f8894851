import { words } from '../words';

/** Commands of shelljs that work with files. */
export const shellCommands = words('cat chmod cp find grep head ln ls mkdir mv rm sed sort tail touch uniq which');

/** The module that makes globals of all commands. */
export const shellGlobals = 'shelljs/global';

/** What to do about a command that is a global. */
export const globalsHint =
  "shelljs/global makes globals of the commands, which are not rewritten. Import the package (import shell from 'shelljs') and call shell.exec(): that can be. For the others, node:fs/promises has functions.";
