// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { pageLabel } from '#lib/edge/sensor/page-label';

/** What a page calls the conversation around its one text box. */
function labelOf(html: string): string | undefined {
  document.title = 'Chat';
  document.body.innerHTML = html;
  const box = document.querySelector('textarea') ?? undefined;
  return pageLabel(document, box);
}

describe('what the page calls the open conversation', () => {
  test.each([
    [
      'a heading in the bar above, not what the button beside the box does',
      `<div><div class="chat-head"><div role="heading" title="ben@localhost"><a>ben</a></div></div>
       <form><div class="chat-toolbar"><button title="Insert emojis"></button>
       <div class="picker-head"><ul><li title="Frequently used"></li></ul></div></div>
       <textarea></textarea></form></div>`,
      'ben@localhost',
    ],
    [
      'a bar that stays, not the head of a message that scrolls',
      `<div><div style="overflow-y: auto"><div class="msg__heading"><time title="10:46 AM"></time>
       </div></div><div class="chat-head"><h2>Ada</h2></div><textarea></textarea></div>`,
      'Ada',
    ],
    [
      'a named span in a header without a heading',
      `<div><header><button title="Back"></button><span title="Ada">Ada</span></header>
       <textarea></textarea></div>`,
      'Ada',
    ],
    [
      'the nearest bar when a list beside it has one too',
      `<main><aside><header><h2>Chats</h2></header></aside>
       <section><header><h2>Ada</h2></header><textarea></textarea></section></main>`,
      'Ada',
    ],
    [
      'the region around the box when no bar has a title',
      `<section aria-label="Chat with Ada"><header><button title="Call"></button></header>
       <textarea></textarea></section>`,
      'Chat with Ada',
    ],
    [
      'the chosen row when neither is there',
      '<ul><li aria-selected="true" aria-label="Ada">…</li></ul><div><textarea></textarea></div>',
      'Ada',
    ],
    ['at last the title of the document', '<div><textarea></textarea></div>', 'Chat'],
  ])('%s', (_name, html, label) => {
    expect(labelOf(html)).toBe(label);
  });
});
