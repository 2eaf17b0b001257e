/** The path of a browser that can be started. */
export function findBrowser(): Promise<string>;
