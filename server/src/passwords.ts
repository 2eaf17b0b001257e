/** argon2id (the library's default) with OWASP's parameters (m = 19 MiB, t = 2, p = 1); at most two hashes at once, so that a flood of sign-ins cannot eat the memory. */
import { hash, verify } from '@node-rs/argon2';
import type { Passwords } from './app/ports.ts';

const PARAMETERS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const PREFIX = '$argon2id$v=19$m=19456,t=2,p=1$';
const AT_ONCE = 2;

export async function createPasswords(): Promise<Passwords> {
  const turn = createGate(AT_ONCE);
  /** Verified against when there is no such user, so that the answer takes as long. */
  const nobody = await hash('nobody has this password', PARAMETERS);
  return {
    hash: (password) => turn(() => hash(password, PARAMETERS)),
    verify: (known, password) => turn(async () => (await verify(known ?? nobody, password)) && known !== undefined),
    isOutdated: (known) => !known.startsWith(PREFIX),
  };
}

function createGate(places: number) {
  let free = places;
  const waiting: (() => void)[] = [];
  return async <T>(job: () => Promise<T>): Promise<T> => {
    if (free === 0) await new Promise<void>((resolve) => waiting.push(resolve));
    else free -= 1;
    try {
      return await job();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    }
  };
}
