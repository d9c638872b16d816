import type { Site } from './site';
import * as badoo from './registry/badoo';
import * as boo from './registry/boo';
import * as bumble from './registry/bumble';
import * as christianMingle from './registry/christian-mingle';
import * as discord from './registry/discord';
import * as eharmony from './registry/eharmony';
import * as googleMessages from './registry/google-messages';
import * as grindr from './registry/grindr';
import * as happn from './registry/happn';
import * as hily from './registry/hily';
import * as instagram from './registry/instagram';
import * as jdate from './registry/jdate';
import * as linkedin from './registry/linkedin';
import * as lovoo from './registry/lovoo';
import * as match from './registry/match';
import * as meetic from './registry/meetic';
import * as messenger from './registry/messenger';
import * as okcupid from './registry/okcupid';
import * as ourtime from './registry/ourtime';
import * as parship from './registry/parship';
import * as pof from './registry/pof';
import * as reddit from './registry/reddit';
import * as seeking from './registry/seeking';
import * as snapchat from './registry/snapchat';
import * as taimi from './registry/taimi';
import * as teams from './registry/teams';
import * as telegram from './registry/telegram';
import * as tinder from './registry/tinder';
import * as whatsapp from './registry/whatsapp';
import * as x from './registry/x';
import * as zoosk from './registry/zoosk';

/** Every site of the registry with all that is known of it, by id. For pages and the worker; a sensor is told of its own by a file. */
export const sites: readonly Site[] = [
  { ...badoo.card, ...badoo.place },
  { ...boo.card, ...boo.place },
  { ...bumble.card, ...bumble.place },
  { ...christianMingle.card, ...christianMingle.place },
  { ...discord.card, ...discord.place },
  { ...eharmony.card, ...eharmony.place },
  { ...googleMessages.card, ...googleMessages.place },
  { ...grindr.card, ...grindr.place },
  { ...happn.card, ...happn.place },
  { ...hily.card, ...hily.place },
  { ...instagram.card, ...instagram.place },
  { ...jdate.card, ...jdate.place },
  { ...linkedin.card, ...linkedin.place },
  { ...lovoo.card, ...lovoo.place },
  { ...match.card, ...match.place },
  { ...meetic.card, ...meetic.place },
  { ...messenger.card, ...messenger.place },
  { ...okcupid.card, ...okcupid.place },
  { ...ourtime.card, ...ourtime.place },
  { ...parship.card, ...parship.place },
  { ...pof.card, ...pof.place },
  { ...reddit.card, ...reddit.place },
  { ...seeking.card, ...seeking.place },
  { ...snapchat.card, ...snapchat.place },
  { ...taimi.card, ...taimi.place },
  { ...teams.card, ...teams.place },
  { ...telegram.card, ...telegram.place },
  { ...tinder.card, ...tinder.place },
  { ...whatsapp.card, ...whatsapp.place },
  { ...x.card, ...x.place },
  { ...zoosk.card, ...zoosk.place },
];
