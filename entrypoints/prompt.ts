import { mount } from 'svelte';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import '#components/tokens.css';
import Surface from '#components/card/surface.svelte';
import { clock } from '#lib/edge/clock';
import { callsOf } from '#lib/edge/card/calls';
import { runCard } from '#lib/edge/card/run';
import { translate } from '#lib/edge/words';

export default defineUnlistedScript(() => {
  void runCard(window, {
    // The build puts the styles of everything drawn here in this place: no style element, no file.
    style: '/*andante-card-style*/',
    draw: (card, root, stand) => {
      const { staged, close } = stand;
      const calls = { ...callsOf(card.id, stand), staged, close };
      mount(Surface, { target: root, props: { card, calls, t: translate, now: clock.now } });
    },
  });
});
