/** A service that listens. Names and numbers are the services' own and are not translated. */
export interface Resource {
  /** ISO 3166 code of its country; absent for the list of the whole world. */
  readonly country?: string;
  readonly name: string;
  /** As one dials it inside the country. */
  readonly phone?: string;
  readonly url: string;
  /** The page its name and number were compared with, in a stored copy. */
  readonly source: string;
}

/** The day every entry was compared with its source, `YYYY-MM-DD`. Nobody called the numbers. */
export const CHECKED_ON = '2026-11-24';

/** Domestic abuse and support lines, the whole world first, then by country code. Opened only by the user's own click. */
export const RESOURCES: readonly Resource[] = [
  {
    name: 'Find A Helpline',
    url: 'https://findahelpline.com',
    source: 'https://findahelpline.com/AU',
  },
  {
    country: 'AU',
    name: '1800RESPECT',
    phone: '1800 737 732',
    url: 'https://www.1800respect.org.au',
    source: 'https://www.1800respect.org.au/terms-and-conditions',
  },
  {
    country: 'BR',
    name: 'Ligue 180',
    phone: '180',
    url: 'https://www.gov.br/pt-br/servicos/denunciar-e-buscar-ajuda-a-vitimas-de-violencia-contra-mulheres',
    source:
      'https://direitohojenoticias.com.br/ligue-180-atendimento-exclusivo-por-mulheres-e-para-mulheres-em-situacao-de-violencia',
  },
  {
    country: 'DE',
    name: 'Hilfetelefon Gewalt gegen Frauen',
    phone: '116 016',
    url: 'https://www.hilfetelefon.de',
    source: 'https://www.hilfetelefon.de/das-hilfetelefon/angebot-im-ueberblick.html',
  },
  {
    country: 'DE',
    name: 'Hilfetelefon Gewalt an Männern',
    phone: '0800 1239900',
    url: 'https://www.maennerhilfetelefon.de',
    source:
      'https://www.baden-wuerttemberg.de/de/service/presse/pressemitteilung/pid/maennerhilfetelefon-wird-fuer-immer-mehr-maenner-anlaufstelle',
  },
  {
    country: 'ES',
    name: '016',
    phone: '016',
    url: 'https://violenciagenero.igualdad.gob.es',
    source:
      'https://www.europapress.es/epsocial/igualdad/noticia-suben-levemente-consultas-016-primer-semestre-2025-59317-casi-330-diarias-20250807133253.html',
  },
  {
    country: 'FR',
    name: 'Violences Femmes Info',
    phone: '3919',
    url: 'https://www.solidaritefemmes.org',
    source: 'https://solidaritefemmes.org/appeler-le-3919/',
  },
  {
    country: 'GB',
    name: 'National Domestic Abuse Helpline',
    phone: '0808 2000 247',
    url: 'https://www.nationaldahelpline.org.uk',
    source:
      'https://refuge.org.uk/news/refuge-responds-to-reports-of-potential-increase-in-domestic-abuse-during-covid-19',
  },
  {
    country: 'IE',
    name: 'Women’s Aid',
    phone: '1800 341 900',
    url: 'https://www.womensaid.ie',
    source:
      'https://www.womensaid.ie/about/newsevents/news/2009/11/30/supporting-a-friend-sinead-desmond-launches-the-wo/',
  },
  {
    country: 'NZ',
    name: 'Women’s Refuge',
    phone: '0800 733 843',
    url: 'https://womensrefuge.org.nz',
    source: 'https://womensrefuge.org.nz/get-help/',
  },
  {
    country: 'US',
    name: 'National Domestic Violence Hotline',
    phone: '1-800-799-7233',
    url: 'https://www.thehotline.org',
    source: 'https://en.wikipedia.org/wiki/National_Domestic_Violence_Hotline',
  },
];
