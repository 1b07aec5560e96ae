import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Room for a busy machine; nothing is judged by its time here.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    setupFiles: ['tests/same-seed.ts'],
    projects: [
      { extends: true, test: { name: 'node', environment: 'node', include: ['tests/**/*.test.ts'] } },
      { extends: true, plugins: [react()], test: { name: 'dom', environment: 'happy-dom', include: ['tests/**/*.test.tsx'] } },
    ],
  },
});
