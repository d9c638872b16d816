import { z } from './schema';

/** How a person can be reached; each is the beginning of a link the device opens by itself. */
export const WAYS = ['tel', 'sms', 'mailto', 'https'] as const;
/** One way. */
export type Way = (typeof WAYS)[number];

const NUMBER = /^\+?[\d*#]{3,20}$/;
const REACH =
  /^(?:(?:tel|sms):\+?[\d*#]{3,20}|mailto:[^\s@?]+@[^\s@?]+|https:\/\/[^\s/:@]+(?::\d+)?(?:[/?#]\S*)?)$/;

/** Someone the user trusts, and a link to them that is only ever opened by the user's own press. */
export const TrustedPerson = z.strictObject({
  name: z.string().check(z.minLength(1), z.maxLength(60)),
  /** Begins with one of `WAYS`; absent when being near them is the way. */
  reach: z.optional(z.string().check(z.regex(REACH), z.maxLength(300))),
});
export type TrustedPerson = Readonly<z.infer<typeof TrustedPerson>>;

/** The link for what was typed, such as `tel:+4930123`; undefined when it is not of that way. */
export function reachFrom(way: Way, typed: string): string | undefined {
  const text = typed.trim();
  if (way === 'https') return fits(/^https:\/\//i.test(text) ? text : `https://${text}`);
  if (way === 'mailto') return fits(`mailto:${text}`);
  const number = text.replaceAll(/[\s()./-]/g, '');
  return NUMBER.test(number) ? fits(`${way}:${number}`) : undefined;
}

function fits(reach: string): string | undefined {
  return TrustedPerson.shape.reach.safeParse(reach).success ? reach : undefined;
}

/** The way of a link, and what stands behind it. */
export function partsOf(reach: string): { readonly way: Way; readonly typed: string } {
  const way = WAYS.find((one) => reach.startsWith(`${one}:`)) ?? 'https';
  return { way, typed: way === 'https' ? reach : reach.slice(way.length + 1) };
}
