/** Where main.ts imports the store, it gets another one. That one says so in the log, so that a mutant that never took place is noticed. */
const MAIN = /\/server\/(src\/main\.ts|dist\/main\.js)$/;
const STORE = /\/store\/sqlite\/sqlite-store\.(ts|js)$/;
let store;

export function initialize(data) {
  store = data.store;
}

export function resolve(specifier, context, next) {
  const isMains = MAIN.test(context.parentURL ?? '') && STORE.test(specifier);
  return next(isMains ? store : specifier, context);
}
