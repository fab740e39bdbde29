/** Where on the page somebody is and what is asked there, as the address after the # says it: codes only, so it can be kept and shared. */
export interface Route {
  plek: Plek;
  regio?: string;
  jaar?: number;
  eenheid?: string;
  naar: string[];
  /** Such as `VORM:SEKSUEEL`. */
  filters: string[];
  pagina: number;
}

export const PLEKKEN = ['overzicht', 'uitsplitsen', 'ontbrekend', 'publicaties', 'uitleg'] as const;
export type Plek = (typeof PLEKKEN)[number];

const CODE = /^[A-Za-z0-9_-]{1,64}$/;
const FILTER = /^[A-Z_]{1,40}:.{1,80}$/;

export function leesRoute(hash: string): Route {
  const [pad = '', vraag = ''] = hash.replace(/^#\/?/, '').split('?');
  const gevraagd = new URLSearchParams(vraag);
  const regio = gevraagd.get('regio') ?? '';
  const jaar = Number(gevraagd.get('jaar'));
  const eenheid = gevraagd.get('eenheid') ?? '';
  const pagina = Number(gevraagd.get('pagina'));
  return {
    plek: PLEKKEN.find((plek) => plek === pad) ?? 'overzicht',
    ...(CODE.test(regio) ? { regio } : {}),
    ...(Number.isInteger(jaar) && jaar >= 2000 && jaar < 2100 ? { jaar } : {}),
    ...(CODE.test(eenheid) ? { eenheid } : {}),
    naar: (gevraagd.get('naar') ?? '').split(',').filter((code) => CODE.test(code)).slice(0, 2),
    filters: gevraagd.getAll('filter').filter((filter) => FILTER.test(filter)),
    pagina: Number.isInteger(pagina) && pagina > 1 ? pagina : 1,
  };
}

export function naarHash({ plek, regio, jaar, eenheid, naar = [], filters = [], pagina = 1 }: Partial<Route> & { plek: Plek }): string {
  const vraag = new URLSearchParams();
  if (regio !== undefined) vraag.set('regio', regio);
  if (jaar !== undefined) vraag.set('jaar', String(jaar));
  if (eenheid !== undefined) vraag.set('eenheid', eenheid);
  if (naar.length > 0) vraag.set('naar', naar.join(','));
  for (const filter of filters) vraag.append('filter', filter);
  if (pagina > 1) vraag.set('pagina', String(pagina));
  const tekst = vraag.toString();
  return `#/${plek}${tekst ? `?${tekst}` : ''}`;
}
