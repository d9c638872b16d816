import type { Claim, Source } from './claim';

function read(cite: string, side: Source['side'] = 'for'): Source {
  return { cite, isAbstractOnly: false, side };
}

function abstractOf(cite: string, side: Source['side'] = 'for'): Source {
  return { cite, isAbstractOnly: true, side };
}

/** Every claim the Learn cards make, with its grade and its sources. */
export const CLAIMS: readonly Claim[] = [
  {
    id: 'presence',
    grade: 'A−',
    sources: [
      abstractOf('Coan et al. 2006, Psychological Science'),
      abstractOf('Coan et al. 2017, Social Cognitive and Affective Neuroscience'),
    ],
  },
  { id: 'openness', grade: 'A−', sources: [abstractOf('Mikulincer & Shaver 2007')] },
  {
    id: 'threat',
    grade: 'B+',
    sources: [abstractOf('Mikulincer et al. 2000, Journal of Personality and Social Psychology')],
  },
  {
    id: 'urgencyIsFear',
    grade: 'D',
    sources: [
      abstractOf('Eastwick & Finkel 2008, Journal of Personality and Social Psychology', 'against'),
    ],
  },
  {
    id: 'vagal',
    grade: 'C',
    sources: [read('Porges'), abstractOf('Grossman 2023, Biological Psychology', 'against')],
  },
  {
    id: 'naming',
    grade: 'C',
    sources: [read('Torre & Lieberman 2018'), abstractOf('Nook et al. 2021', 'against')],
  },
  {
    id: 'hyperAlert',
    grade: 'A',
    sources: [
      read('DSM-5'),
      abstractOf('Herringa et al. 2013, Proceedings of the National Academy of Sciences'),
    ],
  },
  { id: 'shuttingDown', grade: 'A−', sources: [read('DSM-5'), read('Lanius et al. 2010')] },
  { id: 'attachingQuickly', grade: 'C', sources: [] },
  { id: 'paceReveals', grade: 'D', sources: [] },
  {
    id: 'predictability',
    grade: 'A−',
    sources: [
      abstractOf('Rempel, Holmes & Zanna 1985, Journal of Personality and Social Psychology'),
    ],
  },
  { id: 'understood', grade: 'A', sources: [read('Reis, Clark & Holmes 2004')] },
  {
    id: 'disclosure',
    grade: 'A',
    sources: [abstractOf('Aron et al. 1997, Personality and Social Psychology Bulletin')],
  },
  { id: 'repetition', grade: 'B', sources: [] },
  {
    id: 'oxytocin',
    grade: 'D',
    sources: [
      abstractOf('Nave et al. 2015', 'against'),
      abstractOf('Declerck et al. 2020, Nature Human Behaviour', 'against'),
    ],
  },
  {
    id: 'slowIsBetter',
    grade: 'C',
    sources: [
      abstractOf('Ramirez et al. 2015, Journal of Computer-Mediated Communication'),
      abstractOf('Aron et al. 1997, Personality and Social Psychology Bulletin', 'against'),
    ],
  },
  {
    id: 'idealising',
    grade: 'B+',
    sources: [read('Walther 1996'), abstractOf('Antheunis et al. 2019, Media Psychology')],
  },
  {
    id: 'dopamine',
    grade: 'C',
    sources: [abstractOf('Aron et al. 2005, Journal of Neurophysiology')],
  },
  {
    id: 'traumaBonding',
    grade: 'D',
    sources: [abstractOf('Dutton & Painter 1993', 'against')],
  },
  { id: 'lateHours', grade: 'B', sources: [abstractOf('Tubbs et al. 2022')] },
];
