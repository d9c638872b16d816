/** Control characters, but for the breaks and tabs of a line someone wrote. */
const UNSEEN = /[^\P{Cc}\n\r\t]/u;

/** Whether a text holds nothing but what can be seen. */
export const isPlain = (text = ''): boolean => !UNSEEN.test(text);

/** The text without what cannot be seen. */
export const plain = (text: string): string => text.replaceAll(new RegExp(UNSEEN, 'gu'), '');
