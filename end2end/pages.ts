/** A day that is closed whenever the tests run. */
const CLOSED = new Date(Date.now() - 10 * 86_400_000).toISOString().slice(0, 10);

// Every page, under the name its pictures have. Pages about one thing are shown by one that the demo data is sure to have.
export const PAGES = {
  overview: '/',
  apps: '/apps',
  app: '/apps/amber-atlas',
  failures: '/failures',
  exitCodes: '/exit-codes',
  exitCode: '/exit-codes/100',
  resources: '/resources',
  platforms: '/platforms',
  explore: '/explore',
  compare: '/compare?apps=amber-atlas,birch-desk,cedar-graph',
  months: '/compare?periods=2026-10,2026-11',
  activity: '/activity',
  data: '/data',
  privacy: '/privacy',
  method: '/method',
  api: '/api',
  quality: '/quality',
  reports: '/reports',
  // The demo data of the tests ends today, so the month that goes on is always there.
  report: `/reports/${new Date().toISOString().slice(0, 7)}`,
  search: '/search?q=amber',
  missing: '/no/such/page',
} as const;

/** The same pages with a question in their address, as people share them. */
export const DEEP_LINKS = [
  '/?range=90d',
  '/?range=2026-01-01..2026-03-31&kind=lxc',
  '/apps?range=7d&sort=rate',
  '/failures?range=90d&os_type=debian',
  '/apps/amber-atlas?range=365d&cmp=none',
  `/?range=7d&as_of=${CLOSED}`,
  '/activity?by=kind&grain=week&order=runs',
];
