/** npm test: check, then every fault once, then the browser journeys; all of it, also after a failure. The last line is `N passed, N failed`. */
import { rmSync } from 'node:fs';
import { check } from './check.mjs';
import { e2e } from './e2e.mjs';
import { inRoot, node } from './processes.mjs';
import { BATTERY_REPORT, batteryTotals, browserTotals, unitTotals } from './reports.mjs';

/** Steps that run tests count by their tests, the others by themselves. */
const RUNS_TESTS = 'unit and contract tests';

async function browserTests() {
  try {
    return await e2e();
  } catch (error) {
    console.error(error.message);
    return false;
  }
}

async function faults() {
  rmSync(BATTERY_REPORT, { force: true });
  const { code } = await node([inRoot('battery', 'run.mjs'), '--short', '--report', BATTERY_REPORT]);
  return code === 0;
}

const failedSteps = await check({ goOn: true });
const faultsPassed = await faults();
const browserPassed = await browserTests();
const unit = unitTotals();
const battery = batteryTotals();
const browser = browserTotals();
const passed = unit.passed + battery.passed + browser.passed;
// A runner can also fail beside its tests: an error between them, a hook, a worker.
const unitFailed = Math.max(unit.failed, failedSteps.includes(RUNS_TESTS) ? 1 : 0);
const browserFailed = Math.max(browser.failed, browserPassed ? 0 : 1);
const batteryFailed = Math.max(battery.failed, faultsPassed ? 0 : 1);
const failed = unitFailed + batteryFailed + browserFailed + failedSteps.filter((name) => name !== RUNS_TESTS).length;
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
