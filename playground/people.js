/** Invented people. Their answers come round in order; nobody reads what you write. */
export const PEOPLE = [
  {
    id: 'mara',
    name: 'Mara',
    age: 34,
    about: 'Builds boats, badly sings alto',
    tint: 'rose',
    opening: [
      ['them', 'You mentioned the night train. I have wanted to take it for years.'],
      ['me', 'Window bunk, or it does not count.'],
      ['them', 'Agreed. So: where does it stop first?'],
    ],
    answers: [
      'Ha. Tell me more about that.',
      'I read that twice, in a good way.',
      'I am making tea. Still here.',
      'That made me laugh on a very quiet tram.',
      'Hm, I would like to think about that one.',
      'Same here, most days.',
      'And you, what was the best part of it?',
    ],
  },
  {
    id: 'theo',
    name: 'Theo',
    age: 38,
    about: 'Teaches chemistry, grows tomatoes',
    tint: 'moss',
    opening: [
      ['them', 'Your dog looks like he has opinions.'],
      ['me', 'Mostly about stairs.'],
    ],
    answers: [
      'Stairs are a fair thing to have opinions about.',
      'I am between two lessons, more later.',
      'That is a lovely way to put it.',
      'Saturday I am at the market. And you?',
      'I had not thought of it like that.',
    ],
  },
];

/** The person whose conversation an address names; the first one when it names nobody. */
export function personAt(path) {
  return PEOPLE.find((person) => path === `/messages/${person.id}`) ?? PEOPLE[0];
}
