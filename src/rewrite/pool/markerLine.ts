/** The line of a longer comment that names the function below it as CPU-bound. */
export const markerLine = /(?:\r?\n[^\S\n]*\*?)?[^\S\n]*unsync:[^\S\n]*cpu-bound\b[^\n]*?(?=[^\S\n]*(?:\*\/|\r?\n|$))/;
