import { lstatSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Chromium keeps what a person typed into pages here, whatever any extension does. */
const NOT_OURS = new Set(['Sessions']);

/** Which of these texts lie anywhere in a browser's profile: as they are, in UTF-16, or inside LevelDB's packed blocks. */
export function findOnDisk(profile: string, texts: readonly string[]): string[] {
  const found = new Set<string>();
  for (const file of filesIn(profile)) {
    const views = viewsOf(file);
    for (const text of texts) {
      const needles = [Buffer.from(text), Buffer.from(text, 'utf16le')];
      if (views.some((view) => needles.some((needle) => view.includes(needle)))) found.add(text);
    }
  }
  return texts.filter((text) => found.has(text));
}

function filesIn(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    const stat = lstatSync(path);
    if (stat.isDirectory()) return NOT_OURS.has(name) ? [] : filesIn(path);
    return stat.isFile() ? [path] : [];
  });
}

function viewsOf(file: string): Buffer[] {
  const raw = readFileSync(file);
  if (/\.(ldb|sst)$/.test(file)) return [raw, unpackTable(raw)];
  if (/\d+\.log$/.test(file)) return [raw, joinLog(raw)];
  return [raw];
}

function varint(bytes: Buffer, at: number): [value: number, next: number] {
  let [value, shift, next] = [0, 0, at];
  for (;;) {
    const byte = bytes.readUInt8(next);
    next += 1;
    value += (byte & 127) * 2 ** shift;
    shift += 7;
    if (byte < 128) return [value, next];
  }
}

/** Keys and values of a LevelDB table, with the shared beginnings of its keys put back. */
function unpackTable(table: Buffer): Buffer {
  let at = table.length - 48;
  for (let skipped = 0; skipped < 2; skipped += 1) [, at] = varint(table, at);
  const [offset, next] = varint(table, at);
  const [size] = varint(table, next);
  const out: Buffer[] = [];
  for (const [, handle] of entriesOf(block(table, offset, size))) {
    const [start, after] = varint(handle, 0);
    const [length] = varint(handle, after);
    for (const [key, value] of entriesOf(block(table, start, length))) out.push(key, value);
  }
  return Buffer.concat(out);
}

function block(table: Buffer, offset: number, size: number): Buffer {
  const raw = table.subarray(offset, offset + size);
  return table.readUInt8(offset + size) === 1 ? unsnappy(raw) : raw;
}

function* entriesOf(bytes: Buffer): Generator<[key: Buffer, value: Buffer]> {
  const end = bytes.length - 4 - 4 * bytes.readUInt32LE(bytes.length - 4);
  let key = Buffer.alloc(0);
  for (let at = 0; at < end;) {
    const [shared, afterShared] = varint(bytes, at);
    const [own, afterOwn] = varint(bytes, afterShared);
    const [length, start] = varint(bytes, afterOwn);
    key = Buffer.concat([key.subarray(0, shared), bytes.subarray(start, start + own)]);
    at = start + own + length;
    yield [key, bytes.subarray(start + own, at)];
  }
}

/** Raw snappy, without framing. Format: google/snappy, format_description.txt. */
function unsnappy(packed: Buffer): Buffer {
  let [length, at] = varint(packed, 0);
  const out = Buffer.alloc(length);
  length = 0;
  while (at < packed.length) {
    const tag = packed.readUInt8(at);
    at += 1;
    if ((tag & 3) === 0) {
      const extra = Math.max(0, (tag >> 2) - 59);
      const size = (extra > 0 ? packed.readUIntLE(at, extra) : tag >> 2) + 1;
      at += extra;
      packed.copy(out, length, at, at + size);
      [at, length] = [at + size, length + size];
      continue;
    }
    const width = [0, 1, 2, 4][tag & 3] ?? 0;
    const size = width === 1 ? ((tag >> 2) & 7) + 4 : (tag >> 2) + 1;
    const back = packed.readUIntLE(at, width) + (width === 1 ? (tag >> 5) << 8 : 0);
    at += width;
    for (let end = length + size; length < end; length += 1) {
      out.writeUInt8(out.readUInt8(length - back), length);
    }
  }
  return out;
}

/** Records of a LevelDB log, joined where they were cut at the ends of its blocks. */
function joinLog(log: Buffer): Buffer {
  const out: Buffer[] = [];
  for (let base = 0; base < log.length; base += 32_768) {
    const end = Math.min(base + 32_768, log.length);
    for (let at = base; at + 7 <= end;) {
      const [length, type] = [log.readUInt16LE(at + 4), log.readUInt8(at + 6)];
      if (type === 0 && length === 0) break;
      out.push(log.subarray(at + 7, at + 7 + length));
      at += 7 + length;
    }
  }
  return Buffer.concat(out);
}
