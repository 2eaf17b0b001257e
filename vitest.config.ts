import { defineConfig } from 'vitest/config';

/** Tests run on the sources of the workspace packages. `import` is not named here: it would be forced on `require` too. */
const conditions = ['sapa-source', 'module', 'node', 'development|production'];
const exclude = ['**/node_modules/**', '**/dist/**'];

export default defineConfig({
  test: {
    projects: [
      {
        resolve: { conditions },
        ssr: { resolve: { conditions } },
        test: {
          name: 'node',
          environment: 'node',
          include: ['{protocol,client,server,demo-site,scripts,bench,battery}/**/*.test.ts'],
          exclude,
        },
      },
      {
        resolve: { conditions: ['sapa-source', 'module', 'browser', 'development|production'] },
        oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
        test: {
          name: 'browser-like',
          environment: 'happy-dom',
          // Forms are typed into key by key: on a busy machine a long one takes more than the usual 5 s.
          testTimeout: 30_000,
          include: ['{widget,console}/**/*.test.{ts,tsx}'],
          exclude,
        },
      },
    ],
  },
});
