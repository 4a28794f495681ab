// What every test gets: the address of the server, and a watch that fails the test when a page complains in the console or asks another host.
import { expect, test as base } from '@playwright/test';

export { expect };

export const test = base.extend<{ quiet: void }>({
  baseURL: async ({}, use) => {
    await use(process.env.DAYLIGHT_URL);
  },
  quiet: [
    async ({ context, baseURL }, use) => {
      const complaints: string[] = [];
      context.on('console', (message) => {
        if (['warning', 'error'].includes(message.type())) complaints.push(`${message.type()}: ${message.text()}`);
      });
      context.on('weberror', (error) => complaints.push(`uncaught: ${error.error().message}`));
      context.on('request', (request) => {
        const url = new URL(request.url());
        if (url.protocol.startsWith('http') && url.origin !== baseURL) complaints.push(`asked ${url.origin}`);
      });
      await use();
      expect(complaints, 'console messages and requests to other hosts').toEqual([]);
    },
    { auto: true },
  ],
});
