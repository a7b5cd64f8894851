import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['__tests__/**/*.test.ts'],
    globalSetup: ['__tests__/globalSetup.ts'],
    testTimeout: 60_000,
    // What runs remember between them is not to be found in the home folder of whoever runs the tests.
    env: { XDG_STATE_HOME: join(tmpdir(), 'unsync-test-state'), XDG_CACHE_HOME: join(tmpdir(), 'unsync-test-state') },
    hookTimeout: 120_000,
  },
});
