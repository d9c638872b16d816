// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { captionOf, spokenOf } from '#lib/edge/sensor/button';
import { mayOpenEdit } from '#lib/edge/sensor/editing';

function elementIn(html: string): Element {
  document.body.innerHTML = html;
  const element = document.querySelector('#it');
  if (!element) throw new Error('The page has no #it.');
  return element;
}

describe('the caption of a control', () => {
  test.each([
    ['a button', '<button id="it"><svg></svg><span>Send</span></button>', 'Send'],
    ['an element that plays a button', '<div role="button" id="it">Senden</div>', 'Senden'],
    ['a submit button', '<input type="submit" id="it" value="Go">', 'Go'],
    ['a menu item', '<ul><li role="menuitem" id="it"><span>Edit</span></li></ul>', 'Edit'],
    ['a plain button on a message', '<li><button id="it">Edit</button></li>', 'Edit'],
  ])('of %s is read', (_name, html, caption) => {
    expect(captionOf(elementIn(html))).toBe(caption);
  });

  test.each([
    [
      'a conversation row that is a button',
      '<li><button id="it"><b>Ada</b><i>see you</i></button></li>',
    ],
    [
      'a message that can be pressed',
      '<div role="log"><div role="button" id="it">see you</div></div>',
    ],
    ['a link in a message', '<p><a href="/x" id="it">my place</a></p>'],
    ['a message', '<ul><li id="it">see you</li></ul>'],
    ['a text longer than any caption', '<button id="it">I will send it to you tomorrow</button>'],
    ['a box with a draft', '<textarea id="it">dear</textarea>'],
  ])('is not read of %s', (_name, html) => {
    expect(captionOf(elementIn(html))).toBe('');
    expect(spokenOf(elementIn(html), elementIn(html)).trim()).toBe('');
  });
});

describe('a press may bring an earlier message back', () => {
  test.each([
    ['a button named Edit', '<button id="it" aria-label="Edit message"></button>', true],
    ['a pencil without a name', '<button id="it">✎</button>', true],
    [
      'an icon its makers call a pencil',
      '<button id="it"><svg class="lucide-pencil"></svg></button>',
      true,
    ],
    [
      'a menu item in a language nobody taught us',
      '<div role="menuitem" id="it">Szerk</div>',
      true,
    ],
    ['a menu item that quotes', '<div role="menuitem" id="it">Reply</div>', false],
    ['a menu item that inserts a smile', '<div role="menuitem" id="it">Emoji</div>', false],
    ['an ordinary button', '<button id="it">Next</button>', false],
    ['a message about editing', '<ul><li id="it">please edit this</li></ul>', false],
  ])('%s: %s', (_name, html, may) => {
    expect(mayOpenEdit(elementIn(html))).toBe(may);
  });
});
