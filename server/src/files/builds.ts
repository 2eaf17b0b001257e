/**
 * Copies of the widget's builds: a page that was opened before an upgrade, or that pins its launcher, still finds its chunks.
 * One folder for each build, named by its hash. Knows nothing of serving them.
 */
import { cp, mkdir, readdir, readFile, rename, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';

/** How many builds are kept: those that were served last. */
const KEPT = 10;
const VERSION = 'version.json';
const HASH = /-([\da-f]{6,64})\.js$/;

export interface Builds {
  readonly folder: string;
  /** Name of a file → where it lies in the folder. */
  readonly places: ReadonlyMap<string, string>;
}

/**
 * Keeps the build that lies in `built` and forgets the oldest ones.
 * @param built with `version.json`, which a build writes last: without it there is nothing to keep
 * @param folder made where there is a build to keep
 */
export async function keepBuilds(built: string, folder: string, now: () => Date): Promise<Builds> {
  const hash = await hashOf(join(built, VERSION));
  if (hash) {
    await keep(built, folder, hash);
    await utimes(join(folder, hash), now(), now());
    await forgetOldest(folder);
  }
  return { folder, places: await placesIn(folder) };
}

async function hashOf(file: string): Promise<string | undefined> {
  const text = await readFile(file, 'utf8').catch(() => '{}');
  const { launcher } = JSON.parse(text) as { launcher?: unknown };
  return typeof launcher === 'string' ? HASH.exec(launcher)?.[1] : undefined;
}

async function keep(built: string, folder: string, hash: string): Promise<void> {
  if ((await namesIn(folder)).includes(hash)) return;
  const fresh = join(folder, `.${hash}`);
  await rm(fresh, { recursive: true, force: true });
  await mkdir(fresh, { recursive: true });
  // With their times: a compressed twin counts while it is not older than what it is of.
  await cp(built, fresh, { recursive: true, preserveTimestamps: true });
  await rename(fresh, join(folder, hash));
}

async function forgetOldest(folder: string): Promise<void> {
  const builds = await buildsIn(folder);
  const dated = await Promise.all(builds.map(async (name) => ({ name, at: (await stat(join(folder, name))).mtimeMs })));
  const oldest = dated.sort((a, b) => b.at - a.at).slice(KEPT);
  for (const { name } of oldest) await rm(join(folder, name), { recursive: true, force: true });
}

async function placesIn(folder: string): Promise<ReadonlyMap<string, string>> {
  const builds = await buildsIn(folder);
  const places = await Promise.all(
    builds.map(async (build) =>
      (await namesIn(join(folder, build))).flatMap((name) =>
        HASH.test(name) ? [[name, `${build}/${name}`] as const] : [],
      ),
    ),
  );
  return new Map(places.flat());
}

/** What begins with a dot was never whole. */
const buildsIn = async (folder: string) => (await namesIn(folder)).filter((name) => /^[\da-f]+$/.test(name));
const namesIn = (folder: string): Promise<string[]> => readdir(folder).catch(() => []);
