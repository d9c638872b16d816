import { decoded } from './decoded';

/** The part of an address that can name a conversation. */
interface Address {
  readonly path: string;
  readonly hash: string;
  readonly query: string;
}

/** Query names that say where a visitor came from, how the page looks, or which message to jump to: never who. */
const PASSING =
  /^(utm_.*|mtm_.*|pk_.*|[a-z]{0,2}clid|gclsrc|[gw]braid|_g[al]|mc_[ce]id|igsh(id)?|ref(_.*|errer)?|lang|locale|hl|theme|unread|msg|message(_?id)?|mid|highlight|jump|scroll.*|anchor|modal|draft|text|session.*|sid|token)$/i;
/** Query names that mostly say such things too, but may be the only thing that tells: kept when nothing else is left. */
const DOUBTFUL =
  /^(si|src|source|via|from|t|ts|time|at|near|focus|event|v|_|state|code|count|tab)$/i;

/** Path words that name a part of an app and no conversation, in the languages such paths are written in. */
const ROOM =
  /^(m|v\d{1,2}|app|apps|web|client|home|main|mobile|[\w-]+\.(html?|php|aspx?)|en|de|fr|es|it|pt|nl|pl|[a-z]{2}-[a-z]{2}|chats?|im|dms?|direct|inbox|messages?|messaging|messenger|conversations?|threads?|rooms?|matches|connections|members?|account|me|users?|mail|nachrichten|mensajes|mensagens|messagerie|messaggi|berichten|all|active|recent|unread)$/i;

/** Path words that say the conversation is still to be made. */
const UNBORN = /^(new|compose|create|new-(message|chat|conversation))$/i;

/** Tail of a path that points at one message of a conversation: `/near/123`, `/$event`. */
const ANCHOR_TAIL = /\/(?:near\/\d+|\$[^/]+)$/i;
/** A hash that points at one message, or nowhere. */
const ANCHOR =
  /^#(?:(?:msg|message)[-_][\w-]+|(?:msg|message|comment|post|[mp])[-_]?\d+|top|bottom|latest|end|_=_)?$/i;

/** Does the address say that this conversation gets its id only later? */
export function isLater(address: Address): boolean {
  const { hashPath } = partsOf(address);
  const last = segments(hashPath).at(-1) ?? segments(address.path).at(-1);
  return last !== undefined && UNBORN.test(last);
}

/**
 * What identifies a conversation in an address: path, hash and query, without tracking, message anchors, a trailing
 * slash, or the order of the query. Undefined when only names of rooms ("/app/messages") are left.
 */
export function addressId(address: Address): string | undefined {
  const { hashPath, hashQuery } = partsOf(address);
  const [path, hash] = [tidy(address.path), tidy(hashPath)];
  const isPlaced = tells(path) || tells(hash);
  const query = tellingFields(`${address.query.slice(1)}&${hashQuery}`, isPlaced);
  if (!isPlaced && query === '') return undefined;
  return `${path || '/'}${hash && `#${hash}`}${query && `?${query}`}`;
}

/** Single-page apps keep a whole address, with a query, behind the `#`. */
function partsOf({ hash }: Address): { readonly hashPath: string; readonly hashQuery: string } {
  if (ANCHOR.test(hash)) return { hashPath: '', hashQuery: '' };
  const [hashPath = '', ...rest] = hash.replace(/^#!?/, '').split('?');
  return { hashPath, hashQuery: rest.join('?') };
}

/** Undone percent signs, single slashes, none at the end, no tail that points at a message. */
function tidy(path: string): string {
  const plain = decoded(path)
    .replace(/\/{2,}/g, '/')
    .replace(/\/$/, '');
  const cut = plain.replace(ANCHOR_TAIL, '');
  return tells(cut) ? cut : plain;
}

function segments(path: string): readonly string[] {
  return path.split('/').filter(Boolean);
}

function tells(path: string): boolean {
  return segments(path).some((segment) => !ROOM.test(segment));
}

/** The fields of a query that tell, sorted; the doubtful ones only when nothing else does. */
function tellingFields(query: string, isPlaced: boolean): string {
  const fields = [...new URLSearchParams(query)].filter(
    ([name, value]) => value !== '' && !PASSING.test(name),
  );
  const firm = fields.filter(([name]) => !DOUBTFUL.test(name));
  const kept = isPlaced || firm.length > 0 ? firm : fields;
  return kept
    .map(([name, value]) => `${name}=${value}`)
    .sort()
    .join('&');
}
