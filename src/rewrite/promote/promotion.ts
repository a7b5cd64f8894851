import type { Promotion } from '../../plan/types';

export type { PromotedCall, Promotion } from '../../plan/types';

/** Nothing becomes async. */
export const noPromotion: Promotion = { functions: [], calls: [] };
