import { allow } from '../helpers/allow';
import { isolatedWorld, launch } from '../helpers/extension';
import { page as html, serve } from '../helpers/serve';
import { report } from './figures/line';
import { isOf, traced, workOf } from './trace/trace';

/** IDLE_MINUTES=1 for a shorter look. */
const MINUTES = Number(process.env['IDLE_MINUTES'] ?? 10);

const served = await serve(
  html(
    '<!doctype html><meta charset="utf-8"><title>chat</title><textarea placeholder="Message"></textarea>',
  ),
);
const extension = await launch();
const origin = `http://chat.localhost:${served.port}`;
await allow(extension, [origin]);
const page = await extension.context.newPage();
await page.goto(`${origin}/with/anna-1234`);
await page.click('textarea');
if (!(await isolatedWorld(extension, page))) throw new Error('No sensor runs in this page.');
await extension.killWorker();
let wakings = 0;
extension.context.on('serviceworker', () => (wakings += 1));
const events = await traced(page, () => page.waitForTimeout(MINUTES * 60_000));
const ours = events.filter(isOf(/^chrome-extension:/));
report('idle', [
  {
    name: `an allowed tab in ${MINUTES} idle minutes: wakings of the worker, alarms included`,
    ours: [wakings],
    baseline: [0],
    unit: '',
    goal: {
      text: 'none but its alarms: one in ten minutes',
      holds: (one) => one.ours <= Math.ceil(MINUTES / 10),
    },
  },
  {
    name: 'work of Andante in that page',
    ours: [workOf(ours)],
    baseline: [0],
    unit: 'µs',
    goal: { text: 'none', holds: (one) => one.ours === 0 },
  },
]);
await extension.close();
await served.close();
