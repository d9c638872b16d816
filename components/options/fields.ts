import type { CheckIn } from '#lib/model/check-in';
import type { Conversation } from '#lib/model/conversation';
import type { PromptRecord } from '#lib/model/prompt';
import type { Reflection } from '#lib/model/reflection';
import type { HourCount, Send } from '#lib/model/send';
import type { MessageKey } from '#lib/model/words';
import type { StoredCounts } from './view';

/** Every stored field with the sentence that says what it is. A new field without a sentence does not compile. */
export const FIELDS = {
  sends: {
    eventId: 'options.data.field.eventId',
    at: 'options.data.field.sendAt',
    offsetMin: 'options.data.field.offsetMin',
    site: 'options.data.field.site',
    thread: 'options.data.field.thread',
  } satisfies Record<keyof Send, MessageKey>,
  hours: {
    day: 'options.data.field.day',
    thread: 'options.data.field.thread',
    hour: 'options.data.field.hour',
    n: 'options.data.field.n',
  } satisfies Record<keyof HourCount, MessageKey>,
  conversations: {
    thread: 'options.data.field.thread',
    site: 'options.data.field.site',
    weak: 'options.data.field.weak',
    firstAt: 'options.data.field.firstAt',
    lastAt: 'options.data.field.lastAt',
    name: 'options.data.field.name',
    noticed: 'options.data.field.noticed',
    noticedFrom: 'options.data.field.noticedFrom',
    pausedUntil: 'options.data.field.pausedUntil',
  } satisfies Record<keyof Conversation, MessageKey>,
  checkIns: {
    id: 'options.data.field.id',
    at: 'options.data.field.at',
    words: 'options.data.field.words',
    protecting: 'options.data.field.protecting',
    note: 'options.data.field.note',
    thread: 'options.data.field.thread',
    source: 'options.data.field.source',
    phone: 'options.data.field.phone',
    week: 'options.data.field.week',
    editedAt: 'options.data.field.editedAt',
  } satisfies Record<keyof CheckIn, MessageKey>,
  reflections: {
    id: 'options.data.field.id',
    at: 'options.data.field.at',
    thread: 'options.data.field.thread',
    qualities: 'options.data.field.qualities',
  } satisfies Record<keyof Reflection, MessageKey>,
  prompts: {
    id: 'options.data.field.id',
    at: 'options.data.field.at',
    thread: 'options.data.field.thread',
    site: 'options.data.field.site',
    reasons: 'options.data.field.reasons',
    text: 'options.data.field.text',
    measures: 'options.data.field.measures',
    fate: 'options.data.field.fate',
    answer: 'options.data.field.answer',
    answeredAt: 'options.data.field.answeredAt',
    sendsAfter: 'options.data.field.sendsAfter',
  } satisfies Record<keyof PromptRecord, MessageKey>,
} satisfies Record<keyof StoredCounts, Record<string, MessageKey>>;

export const STORES = [
  'sends',
  'hours',
  'conversations',
  'checkIns',
  'reflections',
  'prompts',
] as const satisfies readonly (keyof StoredCounts)[];
