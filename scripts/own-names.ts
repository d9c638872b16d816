import { minifySync, type Plugin } from 'vite';

const SENSOR = 'sensor.js';

/**
 * Properties that only the sensor's own modules use among themselves. None of them is a name of the browser's, stands
 * in a report or a message, or is shared with what a frame is told.
 */
const NAMES =
  'around|before|box|boxes|by|composer|decision|editHint|emptySince|gesture|holds|isBeforeUser|isSent|place|rect|root|sight|stamp|until|via|wait';
const OWN = new RegExp(`^(${NAMES})$`);
/** A name that is asked for as a text (`'box' in sign`) would no longer be found. */
const AS_TEXT = new RegExp(`(["'\`])(${NAMES})\\1`);

/** Shortens those names in the script that runs in every allowed page. */
export function ownNames(): Plugin {
  return {
    name: 'andante-own-names',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const chunk = bundle[SENSOR];
      if (chunk?.type !== 'chunk') return;
      const asText = AS_TEXT.exec(chunk.code);
      if (asText) this.error(`${asText[0]} is a text as well; its property must keep its name.`);
      const { code } = minifySync(SENSOR, chunk.code, { mangleProps: { include: OWN } });
      chunk.code = code;
    },
  };
}
