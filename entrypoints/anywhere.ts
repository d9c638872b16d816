import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { findBox } from '#lib/edge/sensor/find-box';
import { looksLikeComposer } from '#lib/edge/sensor/looks-like-composer';
import { pageLabel } from '#lib/edge/sensor/page-label';
import { pageReader } from '#lib/edge/sensor/page-reader';
import { told } from '#lib/edge/sensor/told';
import { anywhere } from '#lib/sites/anywhere';

export default defineUnlistedScript(() => {
  told.andanteAnywhere = {
    isComposer: looksLikeComposer,
    thread: (composer) => anywhere(pageReader(composer)),
    label: pageLabel,
    find: findBox,
  };
});
