export const SITE: string;
export interface Addresses {
  host: string;
  port: number;
  server: string;
  shop: string;
  console: string;
  shopToken?: string | undefined;
}
export interface Sheet {
  server: string;
  shop: string;
  console: string;
  site: string;
  agents: { name: string; email: string; password: string; departments: string[] }[];
}
export function addresses(env: Readonly<Record<string, string | undefined>>): Addresses;
export function prepare(options: {
  dataDir: string;
  at: Addresses;
  demoSettings: (options: { shopOrigin: string; siteKey: string; shopToken?: string | undefined }) => unknown;
}): { sheet: Sheet; env: Record<string, string> };
export function shopEnv(at: Addresses): Record<string, string>;
export function print(sheet: Sheet): void;
export function answers(url: string, givenUp: () => boolean): Promise<boolean>;
