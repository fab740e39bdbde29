import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

const ENTRIES: Record<string, string> = {
  melden: path('src/melden/main.ts'),
  casus: path('src/casus/main.ts'),
  openbaar: path('src/openbaar/main.ts'),
  formulier: path('src/formulier/main.ts'),
  dossier: path('src/dossier/main.ts'),
  gids: path('src/gids/main.ts'),
  zitting: path('src/zitting/main.ts'),
  beleid: path('src/beleid/main.ts'),
  cijfers: path('src/cijfers/main.ts'),
  meldroute: path('src/stijl/meldroute.css'),
};

export default defineConfig({
  base: '/app/',
  build: {
    outDir: path('../target/classes/static/app'),
    emptyOutDir: true,
    target: 'es2022',
    // Inlined assets would be data: addresses, which the content security policy refuses.
    assetsInlineLimit: 0,
    // The polyfill is an inline-style loader for browsers without module preload; the bundles need none.
    modulePreload: false,
    rolldownOptions: {
      input: Object.fromEntries(Object.entries(ENTRIES).filter(([, file]) => existsSync(file))),
      // The Tasklist host page imports the bundle and calls what it exports.
      preserveEntrySignatures: 'exports-only',
      // Fixed names: templates and the Tasklist host page refer to them. Caching is the server's ETag.
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: '[name].js',
        assetFileNames: '[name][extname]',
      },
    },
  },
  test: {
    include: ['src/**/*.test.ts'],
    environment: 'happy-dom',
    passWithNoTests: true,
  },
});
