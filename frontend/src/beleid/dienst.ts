import type { Fout } from '../formulier/formulier';
import { Mislukt, probleemUit, stuur } from '../formulier/taak';

/** What a colleague stored meanwhile. */
export interface Nieuwste {
  inhoud: string;
  versie: number;
  door?: string;
  op?: string;
}

export type Uitkomst<T> = { soort: 'klaar'; inhoud: T } | { soort: 'fouten'; fouten: Fout[]; uitleg: string } | { soort: 'ouder'; uitleg: string; nieuwste?: Nieuwste } | { soort: 'mislukt'; uitleg: string };

const NU_NIET = 'Dit lukt nu niet. Probeer het zo opnieuw.';
const UITGELOGD = 'U bent uitgelogd. Log in een ander tabblad in en probeer het dan opnieuw. Wat u hier typte, staat er nog.';
const ONBEKEND = 'Dit is er niet, of het is niet voor u.';

export type Vraag = Record<string, string | number | undefined>;

export const wijzigingpad = (nummer: string, deel = '') => `/beleidswijzigingen/${encodeURIComponent(nummer)}${deel}`;
export const tabelpad = (sleutel: string, deel = '') => `/beslistabellen/${encodeURIComponent(sleutel)}${deel}`;
export const tekstpad = (sleutel: string, deel = '') => `/beleidsteksten/${encodeURIComponent(sleutel)}${deel}`;

/** An address of the API, with what is asked in the query. */
export function adres(pad: string, vraag: Vraag = {}): string {
  const delen = Object.entries(vraag).flatMap(([naam, waarde]) => (waarde === undefined || waarde === '' ? [] : [`${naam}=${encodeURIComponent(waarde)}`]));
  return `/api/v1${pad}${delen.length > 0 ? `?${delen.join('&')}` : ''}`;
}

/** What is unknown is left out, also where the server writes null; inside a value null means something. */
const zonderNiets = <T>(tekst: string) => JSON.parse(tekst, (_, waarde: unknown) => waarde ?? undefined) as T;

export async function haal<T>(pad: string, vraag: Vraag = {}): Promise<T> {
  return zonderNiets<T>(await (await haalAntwoord(pad, vraag)).text());
}

/** The same, for who wants to know more of the answer than what is in it. */
export async function haalAntwoord(pad: string, vraag: Vraag = {}): Promise<Response> {
  const antwoord = await stuur(adres(pad, vraag), { method: 'GET' });
  if (antwoord.status === 401) throw new Mislukt(UITGELOGD);
  if (antwoord.status === 404) throw new Mislukt(ONBEKEND);
  if (!antwoord.ok) throw new Mislukt((await probleemUit(antwoord)).detail ?? NU_NIET);
  return antwoord;
}

export interface Opdracht {
  methode: 'POST' | 'PUT' | 'DELETE';
  pad: string;
  inhoud?: unknown;
  /** Makes a second click harmless. */
  sleutel?: string;
  koppen?: Record<string, string>;
}

export async function verstuur<T = void>({ methode, pad, inhoud, sleutel, koppen = {} }: Opdracht): Promise<Uitkomst<T>> {
  let antwoord: Response;
  try {
    const lichaam = inhoud === undefined ? {} : { body: inhoud instanceof Blob ? inhoud : JSON.stringify(inhoud) };
    antwoord = await stuur(adres(pad), { method: methode, ...lichaam }, { ...(methode === 'POST' ? { 'Idempotency-Key': sleutel ?? crypto.randomUUID() } : {}), ...koppen });
  } catch (fout) {
    return { soort: 'mislukt', uitleg: fout instanceof Mislukt ? fout.message : NU_NIET };
  }
  if (antwoord.ok) {
    const tekst = await antwoord.text();
    return { soort: 'klaar', inhoud: (tekst ? zonderNiets<T>(tekst) : undefined) as T };
  }
  if (antwoord.status === 401) return { soort: 'mislukt', uitleg: UITGELOGD };
  const { detail, fouten = [], nieuwste } = (await probleemUit(antwoord)) as { detail?: string; fouten?: Fout[]; nieuwste?: Nieuwste };
  if (antwoord.status === 409) return { soort: 'ouder', uitleg: detail ?? 'Iemand anders heeft dit intussen gewijzigd.', ...(nieuwste ? { nieuwste } : {}) };
  if (fouten.length > 0) return { soort: 'fouten', fouten, uitleg: detail ?? 'Er is nog iets dat u moet aanpassen.' };
  return { soort: 'mislukt', uitleg: antwoord.status === 404 ? ONBEKEND : (detail ?? NU_NIET) };
}

/** What somebody reads when it did not work. */
export function uitlegVan(uitkomst: Exclude<Uitkomst<unknown>, { soort: 'klaar' }>): string {
  return uitkomst.soort === 'fouten' ? uitkomst.fouten.map(({ melding }) => melding).join(' ') : uitkomst.uitleg;
}
