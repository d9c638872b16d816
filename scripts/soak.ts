import { parseArgs } from 'node:util';
import { soakCrashes, soakKills } from '../tests/helpers/soak.ts';
import { seeded } from '../tests/e2e/composers/random.ts';

const { values } = parseArgs({
  options: {
    kills: { type: 'string' },
    crashes: { type: 'string' },
    seed: { type: 'string', default: '2026' },
  },
});
const chance = seeded(Number(values.seed));
const EVERY = 50;

/** Says how far it is, so that nobody takes a long run for a stopped one. */
const telling = (n: number) => (round: number) => {
  if (round > 0 && round % EVERY === 0) console.log(`  ${round} of ${n}`);
};

let isFine = true;
if (values.kills !== undefined) {
  const n = Number(values.kills);
  console.log(`The worker stopped ${n} times, seed ${values.seed}`);
  const { sent, stored, lost, doubled } = await soakKills(n, chance, telling(n));
  console.log(`sent ${sent}  stored ${stored}  lost ${lost}  doubled ${doubled}`);
  isFine &&= lost === 0 && doubled === 0 && sent === n;
}
if (values.crashes !== undefined) {
  const n = Number(values.crashes);
  console.log(`The browser killed ${n} times while it writes, seed ${values.seed}`);
  const { opened, acknowledged, lost, doubled } = await soakCrashes(n, chance, telling(n));
  console.log(
    `opened again ${opened} of ${n}  acknowledged ${acknowledged}  lost ${lost}  doubled ${doubled}`,
  );
  isFine &&= lost === 0 && doubled === 0 && opened === n;
}
if (values.kills === undefined && values.crashes === undefined) {
  console.log('Say what: npm run soak -- --kills 1000, or --crashes 100.');
  isFine = false;
}
process.exitCode = isFine ? 0 : 1;
