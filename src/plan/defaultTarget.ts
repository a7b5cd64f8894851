/** The lowest version of Node that code runs on where nothing says it. */
export const defaultTarget = '20.0.0';
