import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startSensor } from '#lib/edge/sensor/sensor';

/** Where this frame's sensor is found by the next one; the page has its own globals and cannot see it. */
const mine = globalThis as { andanteSensor?: AbortController };

export default defineUnlistedScript(() => {
  mine.andanteSensor?.abort(); // injected again after an update: only the newest one listens
  const controller = new AbortController();
  mine.andanteSensor = controller;
  startSensor(controller);
});
