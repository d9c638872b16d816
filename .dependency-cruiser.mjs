/** The architecture as rules: imports only go downwards, folders on one floor never meet. */
const FLOORS = [
  ['entrypoints'],
  ['components', 'lib/edge'],
  ['lib/pipeline'],
  ['lib/sense', 'lib/tempo', 'lib/prompt', 'lib/history', 'lib/learn'],
  ['lib/sites'],
  ['lib/model'],
];

const place = (folder) => `^${folder}(/|\\.ts$)`;

const above = (room, floor) =>
  FLOORS.slice(0, floor + 1)
    .flat()
    .filter((other) => other !== room);

const upward = FLOORS.slice(1).flatMap((rooms, index) =>
  rooms.map((room) => ({
    name: `${room.replace('lib/', '')}-looks-down-only`,
    comment: `${room} may only import from the floors below it.`,
    severity: 'error',
    from: { path: place(room) },
    to: { path: above(room, index + 1).map(place) },
  })),
);

export default {
  forbidden: [
    ...upward,
    {
      name: 'no-unresolved',
      comment: 'An import that cannot be found is invisible to every other rule.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'entrypoints-do-not-share',
      comment: 'Each browser context wires itself; what two of them need lives below.',
      severity: 'error',
      from: { path: '^entrypoints/([^/.]+)' },
      to: { path: '^entrypoints/', pathNot: '^entrypoints/$1(/|\\.)' },
    },
    {
      name: 'browser-only-at-the-edge',
      comment:
        'The browser, the database and the framework are touched in lib/edge and wired in entrypoints.',
      severity: 'error',
      from: { path: '^(lib|components)', pathNot: '^lib/edge' },
      to: { path: ['node_modules/(wxt|idb|webextension-polyfill|@wxt-dev)/', '^\\.wxt/'] },
    },
    {
      name: 'sensor-stays-light',
      comment: 'The sensor runs in every allowed page: no UI, no schema library, no database.',
      severity: 'error',
      from: { path: '^entrypoints/(sensor|known|anywhere)\\.ts$' },
      to: {
        path: ['node_modules/(svelte|zod|idb|webextension-polyfill)/', '^components/'],
        reachable: true,
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },

    tsPreCompilationDeps: false,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.svelte', '.js', '.mjs', '.css'],
      conditionNames: ['svelte', 'browser', 'import', 'default', 'types'],
      exportsFields: ['exports'],
    },
  },
};
