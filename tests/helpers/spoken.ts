import type { Send } from './hands.ts';

/** One thing a screen reader is given: what it is, what it is called, what is said of it, and how it stands. */
export interface Spoken {
  readonly role: string;
  readonly name: string;
  readonly description: string;
  readonly states: Readonly<Record<string, unknown>>;
  /** Roles and names of everything around it, from the outside in. */
  readonly within: readonly string[];
}

interface AxNode {
  readonly nodeId: string;
  readonly parentId?: string;
  readonly ignored: boolean;
  readonly role?: { readonly value: string };
  readonly name?: { readonly value: string };
  readonly description?: { readonly value: string };
  readonly properties?: readonly { name: string; value: { value?: unknown } }[];
}

/** How a thing stands, as far as it is said. */
const STATES = [
  'checked',
  'pressed',
  'expanded',
  'disabled',
  'invalid',
  'focused',
  'live',
  'level',
];
/** Parts of a text, and boxes that only hold others. */
const SILENT = /^(none|generic|InlineTextBox|LineBreak|paragraph|ListMarker)$/;

/** What one presses, writes into or chooses from: each has to have a name. */
export const CONTROLS =
  /^(button|link|textbox|searchbox|spinbutton|combobox|listbox|checkbox|switch|radio|slider|tab|menuitem|DisclosureTriangle|Date|DateTime|InputTime)$/;

/** The whole accessibility tree of a page, closed shadow roots and all, in the order it is read. */
export async function spokenBy(send: Send): Promise<readonly Spoken[]> {
  await send('Accessibility.enable');
  const { nodes } = (await send('Accessibility.getFullAXTree')) as { nodes: readonly AxNode[] };
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const around = (node: AxNode): readonly string[] => {
    const parent = node.parentId === undefined ? undefined : byId.get(node.parentId);
    if (!parent) return [];
    return isSilent(parent) ? around(parent) : [...around(parent), label(parent)];
  };
  return nodes
    .filter((node) => !isSilent(node))
    .map((node) => ({
      role: node.role?.value ?? '',
      name: node.name?.value ?? '',
      description: node.description?.value ?? '',
      states: statesOf(node),
      within: around(node),
    }));
}

const isSilent = ({ ignored, role }: AxNode) => ignored || SILENT.test(role?.value ?? 'none');
const label = ({ role, name }: AxNode) => `${role?.value ?? ''} ${name?.value ?? ''}`.trim();

const statesOf = ({ properties = [] }: AxNode) =>
  Object.fromEntries(
    properties
      .filter(({ name }) => STATES.includes(name))
      .map(({ name, value }) => [name, value.value]),
  );

/** Everything of one role, optionally of one name. */
export function heardAs(all: readonly Spoken[], role: string, name?: string | RegExp) {
  return all.filter(
    (one) =>
      one.role === role &&
      (name === undefined || (typeof name === 'string' ? one.name === name : name.test(one.name))),
  );
}

/** What can be used or seen and has no name. */
export function unnamed(all: readonly Spoken[]): readonly Spoken[] {
  return all.filter(
    ({ role, name }) =>
      (CONTROLS.test(role) || /^(image|img|dialog|alertdialog)$/.test(role)) && name.trim() === '',
  );
}

/** Everything that is read out, one line a thing: roles, names, descriptions, states. */
export function readAloud(all: readonly Spoken[]): string {
  return all
    .map(({ role, name, description, states }) =>
      [role, name, description, JSON.stringify(states)]
        .filter((part) => part && part !== '{}')
        .join(' · '),
    )
    .join('\n');
}
