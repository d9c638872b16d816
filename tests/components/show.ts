import { render } from '@testing-library/svelte';
import type { Component, ComponentProps } from 'svelte';
import WithWords from './with-words.svelte';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- Svelte constrains the props of a component so
type AnyComponent = Component<any>;

/** Renders a component whose sentences are their own keys. */
export function show<Shown extends AnyComponent>(of: Shown, props: ComponentProps<Shown>) {
  return render(WithWords, { props: { of, props } });
}
