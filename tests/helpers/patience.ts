/** On a busy machine a component may need more than the second the library waits by itself. */
if (typeof document !== 'undefined') {
  const { configure } = await import('@testing-library/svelte');
  configure({ asyncUtilTimeout: 10_000 });
}
