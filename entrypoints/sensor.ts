import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { life } from '#lib/edge/sensor/life';
import { startSensor } from '#lib/edge/sensor/sensor';
import { told } from '#lib/edge/sensor/told';

export default defineUnlistedScript(() => {
  told.andanteSensor?.abort(); // injected again after an update: only the newest one listens
  told.andanteSensor = life;
  startSensor();
});
