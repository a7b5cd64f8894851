'use strict';

// Prints `N passed, N failed` from vitest's JSON reports; fails when a test or a whole file failed, or when one of them ran nothing.

const { readFileSync } = require('node:fs');

const reports = process.argv.slice(2).map((file) => JSON.parse(readFileSync(file, 'utf8')));
// A file that does not even load has no tests to count: it counts as one failure.
const brokenFiles = reports
  .flatMap(({ testResults }) => testResults)
  .filter((file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'));
const failedTests = reports.flatMap(({ testResults }) =>
  testResults.flatMap((file) => file.assertionResults.filter((test) => test.status === 'failed')),
);
const sum = (key) => reports.reduce((total, report) => total + report[key], 0);
const passed = sum('numPassedTests');
const failed = sum('numFailedTests') + brokenFiles.length;
// What a report of one kind of tests leaves out is not skipped.
const skipped = reports[0].numPendingTests;

for (const file of brokenFiles) console.log(`failed to run: ${file.name}\n${file.message}`);
for (const test of failedTests) console.log(`failed: ${test.fullName}\n${test.failureMessages.join('\n')}`);
if (skipped > 0) console.log(`${skipped} skipped`);
if (failed > 0 || reports.some((report) => report.numPassedTests === 0 || !report.success)) process.exitCode = 1;
console.log(`${passed} passed, ${failed} failed`);
