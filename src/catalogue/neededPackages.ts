/** Packages that rewritten files import although the project may not have them yet, with the range that is known to fit. */
export const neededPackages: Readonly<Record<string, string>> = {
  tinypool: '^2.0.0',
};
