import * as z from 'zod/mini';

z.config({ jitless: true });

/** zod/mini, told never to compile code: the extension pages forbid `eval`. Import it only from here. */
export { z };
