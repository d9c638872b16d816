import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { pageLabel } from '#lib/edge/sensor/page-label';
import { told } from '#lib/edge/sensor/told';
import { anywhere } from '#lib/sites/anywhere';

export default defineUnlistedScript(() => {
  told.andanteAnywhere = { thread: anywhere, label: pageLabel };
});
