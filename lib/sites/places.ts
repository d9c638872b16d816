import type { SitePlace } from './site';
import { place as badoo } from './registry/badoo';
import { place as boo } from './registry/boo';
import { place as bumble } from './registry/bumble';
import { place as christianMingle } from './registry/christian-mingle';
import { place as discord } from './registry/discord';
import { place as eharmony } from './registry/eharmony';
import { place as googleMessages } from './registry/google-messages';
import { place as grindr } from './registry/grindr';
import { place as happn } from './registry/happn';
import { place as hily } from './registry/hily';
import { place as instagram } from './registry/instagram';
import { place as jdate } from './registry/jdate';
import { place as linkedin } from './registry/linkedin';
import { place as lovoo } from './registry/lovoo';
import { place as match } from './registry/match';
import { place as meetic } from './registry/meetic';
import { place as messenger } from './registry/messenger';
import { place as okcupid } from './registry/okcupid';
import { place as ourtime } from './registry/ourtime';
import { place as parship } from './registry/parship';
import { place as pof } from './registry/pof';
import { place as reddit } from './registry/reddit';
import { place as seeking } from './registry/seeking';
import { place as snapchat } from './registry/snapchat';
import { place as taimi } from './registry/taimi';
import { place as teams } from './registry/teams';
import { place as telegram } from './registry/telegram';
import { place as tinder } from './registry/tinder';
import { place as whatsapp } from './registry/whatsapp';
import { place as x } from './registry/x';
import { place as zoosk } from './registry/zoosk';

/** Every site of the registry as a sensor needs it, by id. Each becomes a file that only frames of that site get. */
export const places: readonly SitePlace[] = [
  badoo,
  boo,
  bumble,
  christianMingle,
  discord,
  eharmony,
  googleMessages,
  grindr,
  happn,
  hily,
  instagram,
  jdate,
  linkedin,
  lovoo,
  match,
  meetic,
  messenger,
  okcupid,
  ourtime,
  parship,
  pof,
  reddit,
  seeking,
  snapchat,
  taimi,
  teams,
  telegram,
  tinder,
  whatsapp,
  x,
  zoosk,
];
