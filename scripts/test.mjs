/** npm test: check, then the browser journeys; all of it, also after a failure. The last line is `N passed, N failed`. */
import { check } from './check.mjs';
import { e2e } from './e2e.mjs';
import { browserTotals, unitTotals } from './reports.mjs';

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

const failedSteps = await check({ goOn: true });
const browserPassed = await browserTests();
const unit = unitTotals();
const browser = browserTotals();
const passed = unit.passed + browser.passed;
// A runner can also fail beside its tests: an error between them, a hook, a worker.
const unitFailed = Math.max(unit.failed, failedSteps.includes(RUNS_TESTS) ? 1 : 0);
const browserFailed = Math.max(browser.failed, browserPassed ? 0 : 1);
const failed = unitFailed + browserFailed + failedSteps.filter((name) => name !== RUNS_TESTS).length;
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
