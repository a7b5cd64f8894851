'use strict';

// Prints `N passed, N failed` from vitest's JSON report; fails when a test or a whole file failed, or when nothing ran.

const { readFileSync } = require('node:fs');

const report = JSON.parse(readFileSync(process.argv[2], 'utf8'));
// A file that does not even load has no tests to count: it counts as one failure.
const brokenFiles = report.testResults.filter((file) => {
  return file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed');
});
const passed = report.numPassedTests;
const failed = report.numFailedTests + brokenFiles.length;

for (const file of brokenFiles) console.log(`failed to run: ${file.name}\n${file.message}`);
if (report.numPendingTests > 0) console.log(`${report.numPendingTests} skipped`);
if (failed > 0 || passed === 0 || !report.success) process.exitCode = 1;
console.log(`${passed} passed, ${failed} failed`);
