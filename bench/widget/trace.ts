/** Reads a trace of Chromium: which tasks of a thread ran code from one server, and how long each was. */

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds. */
  readonly ts: number;
  readonly dur?: number;
  readonly args?: { readonly data?: { readonly url?: string }; readonly fileName?: string };
}

/** What a task is called in the trace, by version. */
const TASKS = ['RunTask', 'ThreadControllerImpl::RunTask'];
/** Only these run code on the page's thread: compiling and parsing may be done beside it. */
const RUNS = ['EvaluateScript', 'FunctionCall', 'v8.evaluateModule', 'v8.compile', 'v8.compileModule'];

/** @returns milliseconds, longest first */
export function chatTasks(trace: string, server: string): number[] {
  const { traceEvents } = JSON.parse(trace) as { traceEvents: readonly TraceEvent[] };
  const tasks = traceEvents.filter(({ name, ph }) => ph === 'X' && TASKS.includes(name));
  const ran = traceEvents.filter(({ name, args }) => RUNS.includes(name) && urlOf(args).startsWith(server));
  const found = new Set(ran.map((event) => tasks.find((task) => isWithin(event, task))));
  return [...found].flatMap((task) => (task ? [(task.dur ?? 0) / 1_000] : [])).sort((a, b) => b - a);
}

const urlOf = (args: TraceEvent['args']) => args?.data?.url ?? args?.fileName ?? '';

function isWithin(event: TraceEvent, task: TraceEvent): boolean {
  const isThere = event.pid === task.pid && event.tid === task.tid;
  return isThere && event.ts >= task.ts && event.ts <= task.ts + (task.dur ?? 0);
}
