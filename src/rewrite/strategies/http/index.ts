import type { Strategy } from '../strategy';
import { jqueryAjax } from './jqueryAjax';
import { syncFetch } from './syncFetch';
import { syncRequest } from './syncRequest';

/** The strategies for what sends an HTTP request and waits for it. */
export const httpStrategies: Readonly<Record<string, Strategy>> = {
  syncRequest,
  syncFetch,
  jqueryAjax,
  /** Written by the pattern `xmlHttpRequests`, which sees the whole life of the object. */
  xmlHttpRequest: () => ({ refuse: 'xhr-use' }),
};
