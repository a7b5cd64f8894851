/** Callers of callers, and what calls call, are followed as far as this. */
export const MAX_CALL_DEPTH = 3;
