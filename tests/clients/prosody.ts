import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findProsody } from '../../scripts/find-browser.ts';
import { until } from '../helpers/hands.ts';

/** One message with a text, as the server keeps it for the person it was sent to. */
export interface Archived {
  readonly from: string;
  readonly to: string;
  /** It replaces an earlier message instead of being a new one. */
  readonly isCorrection: boolean;
}

export interface Prosody {
  readonly websocket: string;
  /** Every message with a text that lies in the archive of the one it was sent to, oldest first. */
  archived(): readonly Archived[];
  stop(): Promise<void>;
}

export const PASSWORD = 'only-on-loopback';

/** Writes one line for each message with a body that the server has archived for its recipient. */
const WITNESS = `
local jid = require "util.jid";
local file = module:get_option_string("witness_file");
module:hook("archive-message-added", function (event)
  local stanza = event.stanza;
  if jid.node(stanza.attr.to) ~= event.for_user or not stanza:get_child("body") then return; end
  local replaces = stanza:get_child("replace", "urn:xmpp:message-correct:0") and "true" or "false";
  local out = io.open(file, "a");
  out:write(stanza.attr.from, " ", stanza.attr.to, " ", replaces, "\\n");
  out:close();
end);
`;

const config = (folder: string, port: number) => `
run_as_root = true
pidfile = "${folder}/prosody.pid"
data_path = "${folder}/data"
plugin_paths = { "${folder}/modules" }
log = { info = "${folder}/prosody.log" }
interfaces = { "127.0.0.1" }
c2s_ports = {} s2s_ports = {} https_ports = {} http_ports = { ${port} }
http_interfaces = { "127.0.0.1" }
http_default_host = "localhost"
modules_enabled = { "roster", "saslauth", "disco", "presence", "message", "iq", "ping", "carbons", "offline", "mam", "pep", "websocket", "witness" }
modules_disabled = { "s2s", "tls" }
c2s_require_encryption = false
allow_unencrypted_plain_auth = true
consider_websocket_secure = true
cross_domain_websocket = true
authentication = "internal_plain"
default_archive_policy = true
witness_file = "${folder}/witness"
VirtualHost "localhost"
`;

/** A loopback port that was free a moment ago. */
async function freePort(): Promise<number> {
  const server = http.createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function lay(folder: string, port: number, users: readonly string[]): void {
  for (const inside of ['modules', 'data/localhost/accounts', 'data/localhost/roster']) {
    mkdirSync(join(folder, inside), { recursive: true });
  }
  writeFileSync(join(folder, 'prosody.cfg.lua'), config(folder, port));
  writeFileSync(join(folder, 'modules/mod_witness.lua'), WITNESS);
  writeFileSync(join(folder, 'witness'), '');
  for (const user of users) {
    const contacts = users
      .filter((other) => other !== user)
      .map(
        (other) =>
          `["${other}@localhost"] = { subscription = "both"; name = "${other}"; groups = {} };`,
      );
    writeFileSync(
      join(folder, `data/localhost/accounts/${user}.dat`),
      `return { password = "${PASSWORD}"; };`,
    );
    writeFileSync(
      join(folder, `data/localhost/roster/${user}.dat`),
      `return { [false] = { version = 1; pending = {} }; ${contacts.join(' ')} };`,
    );
  }
}

const isListening = (port: number) =>
  new Promise<true | undefined>((resolve) => {
    http
      .get({ host: '127.0.0.1', port, path: '/xmpp-websocket' }, (response) => {
        response.resume();
        resolve(true);
      })
      .on('error', () => resolve(undefined)); // not up yet: asked again
  });

async function end(server: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => server.once('exit', resolve));
  if (!server.kill('SIGTERM')) return; // it has ended already
  await gone;
}

/** Starts the Debian package's server on a free loopback port, these users being each other's contacts. */
export async function startProsody(users: readonly string[]): Promise<Prosody> {
  const command = findProsody();
  if (!command) throw new Error('No Prosody here.');
  const folder = mkdtempSync(join(tmpdir(), 'andante-prosody-'));
  const port = await freePort();
  lay(folder, port, users);
  const server = spawn(command, ['-F', '--config', join(folder, 'prosody.cfg.lua')], {
    stdio: ['ignore', 'ignore', 'ignore'],
  });
  await until('Prosody to listen', () => isListening(port), 10_000).catch((error: unknown) => {
    throw new Error(readFileSync(join(folder, 'prosody.log'), 'utf8'), { cause: error });
  });
  return {
    websocket: `ws://127.0.0.1:${port}/xmpp-websocket`,
    archived: () =>
      readFileSync(join(folder, 'witness'), 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => {
          const [from = '', to = '', replaces] = line.split(' ');
          return { from: bare(from), to: bare(to), isCorrection: replaces === 'true' };
        }),
    stop: async () => {
      await end(server);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const bare = (jid: string) => jid.split('/')[0] ?? jid;
