// What every test gets: the address of the server, and a watch that fails the test when a page complains in the console or asks another host.
import { expect, test as base } from '@playwright/test';

export { expect };

/** The watch; a test that provokes an error says so. */
interface Quiet {
  mayComplain: boolean;
}

export const test = base.extend<{ quiet: Quiet }>({
  baseURL: async ({}, use) => {
    await use(process.env.DAYLIGHT_URL);
  },
  quiet: [
    async ({ context, baseURL }, use) => {
      const quiet: Quiet = { mayComplain: false };
      const complaints: string[] = [];
      const strangers: string[] = [];
      context.on('console', (message) => {
        if (['warning', 'error'].includes(message.type())) complaints.push(`${message.type()}: ${message.text()}`);
      });
      context.on('weberror', (error) => complaints.push(`uncaught: ${error.error().message}`));
      context.on('request', (request) => {
        const url = new URL(request.url());
        if (url.protocol.startsWith('http') && url.origin !== baseURL) strangers.push(url.origin);
      });
      await use(quiet);
      expect(strangers, 'requests to other hosts').toEqual([]);
      if (!quiet.mayComplain) expect(complaints, 'console messages').toEqual([]);
    },
    { auto: true },
  ],
});
