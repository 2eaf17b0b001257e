import { defineConfig } from 'vitest/config';

const resolve = { conditions: ['sapa-source', 'import', 'module', 'default'] };
const ssr = { resolve: { conditions: ['sapa-source', 'node', 'import', 'module', 'default'] } };
const esbuildJsx = { oxc: { jsx: { runtime: 'automatic' as const, importSource: 'preact' } } };

export default defineConfig({
  test: {
    projects: [
      {
        resolve,
        ssr,
        test: {
          name: 'node',
          environment: 'node',
          include: ['{protocol,client,server,demo-site,scripts,bench}/**/*.test.ts'],
          exclude: ['**/node_modules/**', '**/dist/**'],
        },
      },
      {
        resolve: { conditions: ['sapa-source', 'browser', 'import', 'module', 'default'] },
        ...esbuildJsx,
        test: {
          name: 'browser-like',
          environment: 'happy-dom',
          include: ['{widget,console}/**/*.test.{ts,tsx}'],
          exclude: ['**/node_modules/**', '**/dist/**'],
        },
      },
    ],
  },
});
