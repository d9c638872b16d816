import js from '@eslint/js';
import globals from 'globals';
import jsdoc from 'eslint-plugin-jsdoc';
import svelte from 'eslint-plugin-svelte';
import ts from 'typescript-eslint';

const limits = (file, fn) => ({
  'max-lines': ['error', { max: file, skipBlankLines: true, skipComments: true }],
  'max-lines-per-function': ['error', { max: fn, skipBlankLines: true, skipComments: true }],
  'max-params': ['error', 4],
  complexity: ['error', 8],
});

const impure = ['document', 'window', 'fetch', 'browser', 'chrome', 'indexedDB', 'localStorage'];
const atTheEdge = (name) => ({
  name,
  message: `Take it as an argument; only lib/edge touches ${name}.`,
});

export default ts.config(
  {
    ignores: [
      '.output/',
      '.wxt/',
      '.svelte-check/',
      'node_modules/',
      'test-results/',
      'playwright-report/',
    ],
  },
  js.configs.recommended,
  ...ts.configs.strict,
  ...svelte.configs.recommended,
  {
    languageOptions: { globals: { ...globals.browser, ...globals.es2023 } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      ...limits(200, 40),
      'no-empty': ['error', { allowEmptyCatch: false }],
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportAllDeclaration', message: 'No barrel files: export by name.' },
        {
          selector: 'ExportDefaultDeclaration',
          message: 'Export by name; only entrypoints and configuration export a default.',
        },
      ],
      'no-restricted-imports': [
        'error',
        {
          patterns: [{ regex: '^(@|~|@@|~~)/', message: "Import as '#lib/…' or '#components/…'." }],
        },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
    },
  },
  {
    files: ['**/*.svelte'],
    languageOptions: { parserOptions: { parser: ts.parser } },
    rules: {
      ...limits(150, 40),
      'svelte/no-at-html-tags': 'error',
      'svelte/require-each-key': 'error',
      'no-undef': 'off',
    },
  },
  { files: ['**/*.svelte.ts'], languageOptions: { parser: ts.parser } },
  {
    files: ['lib/**/*.ts'],
    plugins: { jsdoc },
    rules: {
      'jsdoc/require-jsdoc': [
        'error',
        {
          publicOnly: true,
          contexts: [
            'ExportNamedDeclaration > FunctionDeclaration',
            'ExportNamedDeclaration > VariableDeclaration',
          ],
        },
      ],
    },
  },
  {
    files: ['lib/**/*.ts', 'components/**/*.{ts,svelte}'],
    ignores: ['lib/edge/**'],
    rules: {
      'no-restricted-globals': ['error', ...impure.map(atTheEdge)],
      'no-restricted-properties': [
        'error',
        {
          object: 'Date',
          property: 'now',
          message: 'Take the time as an argument (model/ports Clock).',
        },
        {
          object: 'Math',
          property: 'random',
          message: 'Take chance as an argument (model/ports Chance).',
        },
      ],
    },
  },
  {
    files: [
      'entrypoints/**',
      '*.config.{ts,js}',
      '.dependency-cruiser.mjs',
      'tests/**',
      'scripts/**',
    ],
    rules: {
      'no-restricted-syntax': 'off',
    },
  },
  {
    files: ['tests/**', 'scripts/**', '*.config.{ts,js}', '.dependency-cruiser.mjs'],
    languageOptions: { globals: globals.node },
    rules: { ...limits(300, 120), complexity: ['error', 12] },
  },
);
