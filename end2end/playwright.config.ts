// How the browser tests run: Debian's Chromium, no download, a server of their own (server.ts).
import { defineConfig } from '@playwright/test';

const LIGHTHOUSE = '**/lighthouse.spec.ts';

export default defineConfig({
  testDir: 'tests',
  outputDir: 'test-results/run',
  globalSetup: './server.ts',
  forbidOnly: !!process.env.CI,
  fullyParallel: true,
  workers: 2,
  timeout: 30_000,
  reporter: 'list',
  // Lighthouse rates speed, so nothing else runs beside it.
  projects: [
    { name: 'pages', testIgnore: LIGHTHOUSE },
    { name: 'lighthouse', testMatch: LIGHTHOUSE, dependencies: ['pages'] },
  ],
  use: {
    browserName: 'chromium',
    viewport: { width: 1280, height: 900 },
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      // No sandbox, because build servers run as root. The rest keeps the browser from asking hosts of its own.
      args: [
        '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
        '--disable-component-update', '--disable-sync',
      ],
    },
  },
});
