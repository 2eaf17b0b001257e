/** Reads a trace of Chromium: which tasks of a thread ran code from one server, and how long each was. */

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds. */
  readonly ts: number;
  readonly dur?: number;
  /** CPU time of the thread. */
  readonly tdur?: number;
  readonly args?: { readonly data?: { readonly url?: string }; readonly fileName?: string };
}

/** What a task is called in the trace, by version. */
const TASKS = ['RunTask', 'ThreadControllerImpl::RunTask'];
/** Only these run code on the page's thread: compiling and parsing may be done beside it. */
const RUNS = ['EvaluateScript', 'FunctionCall', 'v8.evaluateModule', 'v8.compile', 'v8.compileModule'];

const read = (trace: string) => (JSON.parse(trace) as { traceEvents: readonly TraceEvent[] }).traceEvents;
const runsOf = (events: readonly TraceEvent[], server: string) =>
  events.filter(({ name, args }) => RUNS.includes(name) && urlOf(args).startsWith(server));

/** @returns milliseconds, longest first */
export function chatTasks(trace: string, server: string): number[] {
  const events = read(trace);
  const tasks = events.filter(({ name, ph }) => ph === 'X' && TASKS.includes(name));
  const found = new Set(runsOf(events, server).map((event) => tasks.find((task) => isWithin(event, task))));
  return [...found].flatMap((task) => (task ? [(task.dur ?? 0) / 1_000] : [])).sort((a, b) => b - a);
}

/**
 * What code from one server took, and all that it made the browser do at once; what is drawn for it later is not in it.
 * @returns milliseconds of CPU time, where the trace has that
 */
export function ownOf(trace: string, server: string): number {
  const runs = runsOf(read(trace), server);
  const outer = runs.filter((event) => !runs.some((other) => other !== event && isWithin(event, other)));
  return outer.reduce((sum, { tdur, dur = 0 }) => sum + (tdur ?? dur) / 1_000, 0);
}

const urlOf = (args: TraceEvent['args']) => args?.data?.url ?? args?.fileName ?? '';

function isWithin(event: TraceEvent, task: TraceEvent): boolean {
  const isThere = event.pid === task.pid && event.tid === task.tid;
  return isThere && event.ts >= task.ts && event.ts <= task.ts + (task.dur ?? 0);
}
