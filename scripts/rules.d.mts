export function declaredRules(spec: string): string[];
export function namedRules(source: string): string[];
export function compareRules(
  spec: string,
  tests: ReadonlyMap<string, string>,
): { declared: string[]; missing: string[]; unknown: { id: string; file: string }[]; repeated: string[] };
