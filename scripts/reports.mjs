/** What test runners wrote about themselves, as numbers. */
import { existsSync, readFileSync } from 'node:fs';
import { inRoot } from './processes.mjs';

export const UNIT_REPORT = inRoot('.cache', 'vitest.json');
export const BATTERY_REPORT = inRoot('.cache', 'battery.json');
export const BROWSER_REPORT = inRoot('.cache', 'playwright.json');

const read = (path) => (existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined);

/** @returns {{ passed: number, failed: number }} a runner that wrote nothing, or fell before its tests, is one failure */
export function unitTotals() {
  const report = read(UNIT_REPORT);
  if (!report) return { passed: 0, failed: 1 };
  const broken = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken.length };
}

export function browserTotals() {
  const report = read(BROWSER_REPORT);
  if (!report) return { passed: 0, failed: 1 };
  const { expected, unexpected, flaky } = report.stats;
  return { passed: expected + flaky, failed: unexpected + report.errors.length };
}

/** Faults; one that could not be run on this machine is neither. */
export function batteryTotals() {
  const report = read(BATTERY_REPORT);
  if (!report) return { passed: 0, failed: 1 };
  const ran = Object.values(report.faults).filter(({ notRun }) => notRun === undefined);
  const failed = ran.filter(({ violations }) => violations > 0).length;
  return { passed: ran.length - failed, failed };
}
