import { PEOPLE, personAt } from './people.js';

const [people, who, log, form, box] = ['people', 'who', 'log', 'write', 'message'].map((id) =>
  document.getElementById(id),
);

/** Everything said so far, by person: kept in this page only, gone with it. */
const said = new Map(
  PEOPLE.map(({ id, opening }) => [id, opening.map(([from, text]) => ({ from, text }))]),
);
const drafts = new Map();
const waiting = new Map();
let open = personAt(location.pathname);

function make(tag, className, ...children) {
  const element = document.createElement(tag);
  element.className = className;
  element.append(...children);
  return element;
}

const face = (person) => make('span', `face ${person.tint}`, person.name[0]);

function row(person) {
  const link = make('a', 'person', face(person));
  const last = said.get(person.id).at(-1);
  link.href = `/messages/${person.id}`;
  link.append(make('span', 'name', person.name), make('span', 'last', last.text));
  if (person === open) link.setAttribute('aria-current', 'page');
  link.addEventListener('click', (event) => {
    event.preventDefault();
    if (person !== open) history.pushState(undefined, '', link.href);
    show(person);
  });
  return make('li', '', link);
}

function draw() {
  people.replaceChildren(...PEOPLE.map(row));
  const facts = make('div', '', make('h2', '', `${open.name}, ${open.age}`));
  facts.append(make('p', '', open.about));
  who.replaceChildren(face(open), facts);
  log.replaceChildren(...said.get(open.id).map(({ from, text }) => make('li', from, text)));
  log.scrollTop = log.scrollHeight;
}

function show(person) {
  drafts.set(open.id, box.value);
  open = person;
  box.value = drafts.get(open.id) ?? '';
  draw();
  fit();
  box.focus();
}

/** Answers once things have been quiet for a moment, as a person would, not once per message. */
function answer(person) {
  later(person, 1200, () => {
    const typing = make('li', 'them typing', make('i', ''), make('i', ''), make('i', ''));
    typing.setAttribute('aria-label', `${person.name} is writing`);
    if (person === open) log.append(typing);
    log.scrollTop = log.scrollHeight;
    later(person, 1400, () => {
      const { answers } = person;
      const heard = said.get(person.id);
      const n = heard.filter(({ isAnswer }) => isAnswer).length;
      heard.push({ from: 'them', text: answers[n % answers.length], isAnswer: true });
      draw();
    });
  });
}

/** One thing at a time: whatever this person was about to do is forgotten. */
function later(person, ms, act) {
  clearTimeout(waiting.get(person.id));
  waiting.set(person.id, setTimeout(act, ms));
}

function send() {
  const text = box.value.trim();
  if (!text) return;
  said.get(open.id).push({ from: 'me', text });
  box.value = '';
  draw();
  fit();
  answer(open);
}

/** Grows with its lines, up to the limit in the style sheet. */
function fit() {
  box.style.height = 'auto';
  box.style.height = `${box.scrollHeight}px`;
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  send();
});
box.addEventListener('input', fit);
box.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  send();
});
addEventListener('popstate', () => show(personAt(location.pathname)));

history.replaceState(undefined, '', `/messages/${open.id}`);
draw();
fit();
box.focus();
