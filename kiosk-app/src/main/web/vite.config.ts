import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

const page = (name: string): string => resolve(import.meta.dirname, `${name}.html`);

export default defineConfig({
  build: {
    outDir: '../../../target/web-dist',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rollupOptions: { input: ['index', 'kiosk', 'mirror', 'staff', 'phone', 'ask', 'wall'].map(page) },
  },
  test: {
    environment: 'happy-dom',
    include: ['src/**/*.test.ts'],
    setupFiles: ['src/i18n/learnt.setup.ts', 'src/house/left-behind.setup.ts'],
    pool: 'threads',
    isolate: false,
    onConsoleLog: (line) => !line.includes('Lit is in dev mode'),
  },
});
