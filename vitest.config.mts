import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The files that take longest, which have to begin first for all workers to end together. */
const longest = ['fixtures', 'ways', 'generator', 'promoteGenerated', 'packages', 'examples', 'responsiveness'];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const at = longest.indexOf(basename(moduleId, '.test.ts'));
      return at < 0 ? longest.length : at;
    };
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
  }
}

export default defineConfig({
  test: {
    include: ['__tests__/**/*.test.ts'],
    globalSetup: ['__tests__/globalSetup.ts'],
    sequence: { sequencer: LongestFirst },
    testTimeout: 60_000,
    // What runs remember between them is not to be found in the home folder of whoever runs the tests.
    env: { XDG_STATE_HOME: join(tmpdir(), 'unsync-test-state'), XDG_CACHE_HOME: join(tmpdir(), 'unsync-test-state') },
    hookTimeout: 120_000,
  },
});
