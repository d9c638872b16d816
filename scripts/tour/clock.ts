import { isolatedWorld } from '../../tests/helpers/extension.ts';
import type { Stage } from './stage.ts';

/**
 * Moves the clocks of the worker, of Andante's scripts in the chat tab and of its page by so many minutes, 0 for the
 * true time. All must agree: the worker refuses a sensor whose clock is off. The worker's chance stands still,
 * so that the tour meets the same sentence every time.
 */
export async function moveClock({ extension, chat }: Stage, minutes: number): Promise<void> {
  const script = `{
    const real = (globalThis.trueNow ??= Date.now.bind(Date));
    Date.now = () => real() + ${minutes * 60_000};
  }`;
  const worker = await extension.worker();
  await worker.evaluate(`${script} Math.random = () => 0;`);
  const sensor = await isolatedWorld(extension, chat);
  if (!sensor) throw new Error('No sensor runs in the chat tab.');
  await sensor(script);
  await chat.evaluate(script);
}
