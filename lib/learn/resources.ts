/** A service that listens. Names and numbers are the services' own and are not translated. */
export interface Resource {
  /** ISO 3166 code of its country; absent for the list of the whole world. */
  readonly country?: string;
  readonly name: string;
  /** As one dials it inside the country. */
  readonly phone?: string;
  readonly url: string;
}

/** Domestic abuse and support lines, the whole world first, then by country code. Opened only by the user's own click. */
export const RESOURCES: readonly Resource[] = [
  { name: 'Find A Helpline', url: 'https://findahelpline.com' },
  {
    country: 'AU',
    name: '1800RESPECT',
    phone: '1800 737 732',
    url: 'https://www.1800respect.org.au',
  },
  {
    country: 'DE',
    name: 'Hilfetelefon Gewalt gegen Frauen',
    phone: '116 016',
    url: 'https://www.hilfetelefon.de',
  },
  {
    country: 'DE',
    name: 'Hilfetelefon Gewalt an Männern',
    phone: '0800 1239900',
    url: 'https://www.maennerhilfetelefon.de',
  },
  { country: 'ES', name: '016', phone: '016', url: 'https://violenciagenero.igualdad.gob.es' },
  {
    country: 'FR',
    name: 'Violences Femmes Info',
    phone: '3919',
    url: 'https://www.solidaritefemmes.org',
  },
  {
    country: 'GB',
    name: 'National Domestic Abuse Helpline',
    phone: '0808 2000 247',
    url: 'https://www.nationaldahelpline.org.uk',
  },
  { country: 'IE', name: 'Women’s Aid', phone: '1800 341 900', url: 'https://www.womensaid.ie' },
  {
    country: 'NZ',
    name: 'Women’s Refuge',
    phone: '0800 733 843',
    url: 'https://womensrefuge.org.nz',
  },
  {
    country: 'US',
    name: 'National Domestic Violence Hotline',
    phone: '1-800-799-7233',
    url: 'https://www.thehotline.org',
  },
];
