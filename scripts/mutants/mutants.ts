/** One place of the source, as it stands and as the mutant has it. */
export interface Change {
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

/** A build that breaks one promise, and the test that must notice. */
export interface Mutant {
  readonly name: string;
  readonly changes: readonly Change[];
  /** The number of the case that kills it. */
  readonly killedBy: number;
  /** The test file of that case, and the title there. */
  readonly test: readonly [file: string, title: string];
}

/** Each of them breaks one promise. */
export const MUTANTS: readonly Mutant[] = [
  {
    name: 'no dedupe',
    changes: [
      {
        file: 'lib/pipeline.ts',
        from: "if (isStored || isReturned) return { kind: 'known' };",
        to: "if (isStored && isReturned) return { kind: 'known' };",
      },
      { file: 'lib/edge/journal/upgrade.ts', from: '{ unique: true }', to: '{ unique: false }' },
    ],
    killedBy: 5,
    test: ['tests/unit/pipeline/record.test.ts', 'is known the second time, and changes nothing'],
  },
  {
    name: 'no outbox',
    changes: [
      {
        file: 'lib/edge/sensor/courier.ts',
        from: '  lay(entry).catch(() => undefined);',
        to: '  void [entry, lay];',
      },
    ],
    killedBy: 4,
    test: ['tests/e2e/worker-loss.spec.ts', 'a tab closed at once after its send'],
  },
  {
    name: 'no grant check',
    changes: [
      {
        file: 'lib/edge/sender.ts',
        from: 'return isGrantedNow && allowed?.site === site',
        to: 'return isGrantedNow !== undefined && allowed?.site === site',
      },
    ],
    killedBy: 27,
    test: ['tests/edge/sender.test.ts', 'a report is taken for'],
  },
  {
    name: 'text stored',
    changes: [
      {
        file: 'lib/edge/sensor/sensor.ts',
        from: '  wakeWorker();\n',
        to: "  let typed = '';\n  listen('keydown', ({ key }) => {\n    typed += key;\n    void host.storage?.session?.set({ typed }).catch(() => 0);\n  });\n  wakeWorker();\n",
      },
    ],
    killedBy: 44,
    test: ['tests/e2e/silence.spec.ts', 'what was written is nowhere afterwards'],
  },
  {
    name: 'open shadow root',
    changes: [{ file: 'lib/edge/card-host.ts', from: "mode: 'closed'", to: "mode: 'open'" }],
    killedBy: 61,
    test: ['tests/e2e/card-hostile.spec.ts', 'the page cannot read it'],
  },
  {
    name: 'policy dropped',
    changes: [
      {
        file: 'wxt.config.ts',
        from: '    content_security_policy: { extension_pages: PAGE_POLICY },\n',
        to: "    ...(PAGE_POLICY === '' ? {} : {}),\n",
      },
    ],
    killedBy: 43,
    test: ['tests/e2e/supply.spec.ts', 'the manifest asks for exactly this'],
  },
  {
    name: 'plain delete',
    changes: [
      {
        file: 'lib/edge/journal/own.ts',
        from: 'if (gone > 0) await renew()',
        to: 'if (gone < 0) await renew()',
      },
      {
        file: 'lib/edge/journal/own.ts',
        from: 'const renewalDue = gone > 0 || ',
        to: 'const renewalDue = gone < 0 && ',
      },
    ],
    killedBy: 65,
    test: ['tests/e2e/delete.spec.ts', 'what is deleted is on the disk before'],
  },
  {
    name: 'disk trusted again',
    changes: [
      {
        file: 'lib/edge/journal/mending.ts',
        from: 'if (!(await doubt.isThere())) return;',
        to: 'if (await doubt.isThere()) return;',
      },
    ],
    killedBy: 33,
    test: ['tests/edge/journal/full-disk.test.ts', 'what is taken next lies in a new place'],
  },
  {
    name: 'never locked by time',
    changes: [
      {
        file: 'lib/edge/lock/idle.ts',
        from: "  if ((await lockPhase()) === 'open') {",
        to: "  if ((await lockPhase()) === 'locked') {",
      },
    ],
    killedBy: 70,
    test: ['tests/edge/lock/idle.test.ts', 'comes ten minutes after the last sign'],
  },
];
