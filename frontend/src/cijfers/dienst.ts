import { haal, haalAntwoord } from '../beleid/dienst';
import type { Cijfers, Keuzes, Ontbrekend, Overzicht, Publicatie } from './cijfers';

/** What is asked of the figures: codes, and for a filter `UITSPLITSING:CODE`. */
export interface Vraag {
  regio: string;
  jaar: number;
  eenheid?: string;
  naar?: string[];
  filters?: string[];
}

export const PER_PAGINA = 50;

function vraagtekst({ regio, jaar, eenheid, naar = [], filters = [] }: Vraag, extra: Record<string, string> = {}): string {
  const vraag = new URLSearchParams({ regio, jaar: String(jaar) });
  if (eenheid !== undefined) vraag.set('eenheid', eenheid);
  if (naar.length > 0) vraag.set('uitsplitsing', naar.join(','));
  for (const filter of filters) vraag.append('filter', filter);
  for (const [naam, waarde] of Object.entries(extra)) vraag.set(naam, waarde);
  return vraag.toString();
}

export const haalCijfers = (vraag: Vraag) => haal<Cijfers>(`/cijfers?${vraagtekst(vraag)}`);

/** Side by side: together they would take too long in a region with very many casussen. */
export async function haalOverzicht(regio: string, jaar: number): Promise<Overzicht> {
  const vraag = vraagtekst({ regio, jaar });
  const [eerste, kengetallen] = await Promise.all([haal<Overzicht>(`/cijfers/overzicht?${vraag}`), haal<Overzicht>(`/cijfers/kengetallen?${vraag}`)]);
  return { ...eerste, ...kengetallen };
}

export const haalKeuzes = (regio: string) => haal<Keuzes>('/cijfers/indicatoren', { regio });
export const haalPublicaties = (regio: string) => haal<Publicatie[]>('/cijferpublicaties', { regio });

/** A page of what lacks, and how many there are in all. */
export async function haalOntbrekend(regio: string, jaar: number, pagina: number): Promise<{ totaal: number; regels: Ontbrekend[] }> {
  const antwoord = await haalAntwoord('/cijfers/ontbrekend', { regio, jaar, pagina, grootte: PER_PAGINA });
  return { totaal: Number(antwoord.headers.get('X-Total-Count')), regels: (await antwoord.json()) as Ontbrekend[] };
}

/** Addresses of files; the browser fetches those itself. */
export const bestand = (vraag: Vraag) => (soort: 'csv' | 'xlsx') => `/api/v1/cijfers/bestand?${vraagtekst(vraag, { soort })}`;
export const regelbestand = (regio: string, jaar: number) => (soort: 'csv' | 'xlsx') => `/api/v1/cijfers/regels?${vraagtekst({ regio, jaar }, { soort })}`;
export const verslag = (regio: string, jaar: number, soort: 'html' | 'pdf', weergave: 'publicatie' | 'intern') => `/api/v1/jaarverslagen/${encodeURIComponent(regio)}/${jaar}?soort=${soort}&weergave=${weergave}`;
