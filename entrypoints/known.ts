import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { knownAt } from '#lib/edge/sensor/known';
import { told } from '#lib/edge/sensor/told';

export default defineUnlistedScript(() => {
  told.andanteKnown = knownAt;
});
