import type { Case } from './case.ts';

const FORGED = 'tests/e2e/forged.spec.ts';
const HOSTILE = 'tests/e2e/card-hostile.spec.ts';
const REFUSES = 'tests/e2e/worker-refuses.spec.ts';
const SILENCE = 'tests/e2e/silence.spec.ts';
const FIREFOX_SILENCE = 'tests/e2e-firefox/silence.test.ts';
const SUPPLY = 'tests/e2e/supply.spec.ts';

/** Silence, and what a page may try. */
export const PAGE_CASES: readonly Case[] = [
  {
    n: 40,
    says: 'a whole day: no request by the extension, from any of its contexts',
    by: [
      [SILENCE, 'a whole day makes not one request'],
      [FIREFOX_SILENCE, 'a whole day makes not one request'],
    ],
  },
  {
    n: 41,
    says: 'a build that leaks: seen',
    by: [
      [SILENCE, 'a build that does talk is caught by the same means'],
      [FIREFOX_SILENCE, 'a build that does talk is caught by the same means'],
    ],
  },
  {
    n: 42,
    says: 'forbidden calls in the bundle: the tests fail',
    by: [[SUPPLY, 'no file of the build']],
  },
  {
    n: 43,
    says: 'the built manifest is the pinned one',
    by: [[SUPPLY, 'the manifest asks for exactly this']],
  },
  {
    n: 44,
    says: 'a canary typed, drafted, pasted, sent: in no store, no file, no export of ours',
    by: [[SILENCE, 'what was written is nowhere afterwards']],
  },
  {
    n: 45,
    says: 'a canary that is stored: found',
    by: [[SILENCE, 'the same search finds what was planted']],
  },
  {
    n: 46,
    says: 'a page that listens for any trace: none until a prompt shows',
    by: [
      [FORGED, 'the page sees nothing of the sensor'],
      [HOSTILE, 'leaves no trace before it shows'],
    ],
  },
  {
    n: 47,
    says: 'a page that knows the id and forges the framework’s events: the sensor goes on',
    by: [[SILENCE, 'a page that knows the id can neither stop the sensor nor load a file']],
  },
  {
    n: 48,
    says: 'a page that probes files by id: blocked',
    by: [[SILENCE, 'a page that knows the id can neither stop the sensor nor load a file']],
  },
  {
    n: 49,
    says: 'synthetic keys, clicks, input: no row',
    by: [[FORGED, 'nothing a page forges is a send']],
  },
  {
    n: 50,
    says: 'requestSubmit(), click(), execCommand: no row',
    by: [[FORGED, 'nothing a page forges is a send']],
  },
  {
    n: 51,
    says: 'a page that patches its own built-ins: the real send is recorded',
    by: [[FORGED, 'a page that patches its own world and swallows every event hides no real send']],
  },
  {
    n: 52,
    says: 'a page that swallows events in capture: the real send is recorded, or it is said that none is seen',
    by: [
      [FORGED, 'events a page swallows in capture are seen all the same'],
      ['tests/e2e/not-seeing.spec.ts', 'a page that hides every send is said so'],
    ],
  },
  {
    n: 53,
    says: 'Enter inside a composition of an input method: no send',
    by: [['tests/e2e/composers.spec.ts', ': every send is counted once']],
  },
  {
    n: 54,
    says: 'a key held down: one send',
    by: [['tests/e2e/composers.spec.ts', ': every send is counted once']],
  },
  {
    n: 55,
    says: 'messages of unknown origin, type, id, with extra fields: ignored, counted',
    by: [
      [REFUSES, 'a report like the sensor’s own is taken'],
      [REFUSES, 'an origin the user no longer lists is refused'],
    ],
  },
  {
    n: 56,
    says: 'five thousand messages in a burst: bounded, the worker lives',
    by: [[REFUSES, 'of five thousand messages in a burst a few are taken']],
  },
  {
    n: 57,
    says: 'hostile styles: the prompt stays visible',
    by: [[HOSTILE, 'styles of the page cannot hide, move or recolour it']],
  },
  {
    n: 58,
    says: 'a page that covers the prompt: a press through it is ignored',
    by: [[HOSTILE, 'a press through a cover of the page']],
  },
  {
    n: 59,
    says: 'a page that removes the prompt: it folds, and does not come back in a loop',
    by: [[HOSTILE, 'taken away by the page, it folds and does not come back']],
  },
  {
    n: 60,
    says: 'a modal dialog of the page: the prompt can be reached',
    by: [[HOSTILE, 'is reachable while the page has a modal dialog open']],
  },
  {
    n: 61,
    says: 'a page that reads the selection: the prompt is not in it',
    by: [[HOSTILE, 'the page cannot read it: selection, text, events, fonts']],
  },
  {
    n: 62,
    says: 'the strictest policy of a page: the prompt works, without one violation',
    by: [[HOSTILE, 'works under the strictest policy, without one violation']],
  },
  {
    n: 63,
    says: 'a prompt with a figure or a name: a test fails',
    by: [
      ['tests/unit/prompt/texts.test.ts', 'keeps to the rules'],
      ['tests/unit/prompt/read-situation.test.ts', 'a draft becomes a card without a figure'],
    ],
  },
  {
    n: 64,
    says: 'a prompt never takes the focus or a key from what is typed',
    by: [
      ['tests/e2e/card.spec.ts', 'waits for five seconds without a key, and typing goes on'],
      ['tests/e2e/card-keyboard.spec.ts', 'F6 goes into the card and back to the caret'],
    ],
  },
];
