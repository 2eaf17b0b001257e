/** Builds the console to `dist`, served at `/console/`. Nothing is inlined: the page's CSP allows files of its own only. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const server = process.env.SAPA_SERVER ?? 'http://127.0.0.1:3000';

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: '/console/',
  resolve: { conditions: ['sapa-source', 'browser', 'import', 'module', 'default'] },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: 'dist',
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: {
    proxy: {
      '/api': { target: server, changeOrigin: false },
      '/events': { target: server, changeOrigin: false },
      '/preview': { target: server, changeOrigin: false },
      '/widget': { target: server, changeOrigin: false },
      '/ws': { target: server, ws: true, changeOrigin: false },
    },
  },
});
