import { expect, test } from 'vitest';
import { isAllowable, pattern } from '#lib/sites/origin';

test.each([
  ['https://tinder.com', true],
  ['https://chat.example.org:8443', true],
  ['http://localhost:5173', true],
  ['http://chat.localhost', true],
  ['http://127.0.0.1:80', true],
  ['http://tinder.com', false],
  ['http://notlocalhost', false],
  ['http://localhost.evil.org', false],
  ['http://127.0.0.1.evil.org', false],
  ['ftp://localhost', false],
  ['chrome-extension://abc', false],
  ['file:///tmp/x', false],
  ['about:blank', false],
  ['', false],
])('%s can be allowed: %s', (origin, can) => {
  expect(isAllowable(origin)).toBe(can);
});

test.each([
  ['https://tinder.com', 'https://tinder.com/*'],
  ['http://localhost:5173', 'http://localhost/*'],
  ['https://[::1]:8443', 'https://[::1]/*'],
])('the pattern of %s is %s', (origin, wanted) => {
  expect(pattern(origin)).toBe(wanted);
});
