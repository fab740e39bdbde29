import type { Fout } from '../formulier/formulier';
import { Mislukt, probleemUit, stuur } from '../formulier/taak';
import type { Besluit, Eigentafel, Zitting, Zittingregel } from './zitting';

export type Gelezen =
  | { soort: 'zitting'; zitting: Zitting }
  | { soort: 'onbekend' }
  | { soort: 'uitgelogd' }
  | { soort: 'weg' }
  | { soort: 'mislukt'; uitleg: string };

/** What became of something that was sent. `weg`: nobody knows whether it arrived; send it again with the same key. */
export type Uitkomst =
  | { soort: 'klaar' }
  | { soort: 'weg' }
  | { soort: 'uitgelogd' }
  | { soort: 'fouten'; fouten: Fout[] }
  | { soort: 'anders'; huidig: Besluit }
  | { soort: 'geweigerd'; uitleg: string };

export interface Opdracht {
  methode: 'POST' | 'PUT';
  /** After the number of the session, such as `/laag`. */
  pad: string;
  inhoud: Record<string, unknown>;
}

const NU_NIET = 'Dit lukt nu niet. Probeer het zo opnieuw.';
const UITLEG: Record<number, string> = {
  403: 'U mag dit hier niet vastleggen.',
  404: 'Dit agendapunt is er niet meer, of dit deel is niet meer voor u.',
  413: 'U hebt te veel tekst ingevuld. Maak de tekst korter.',
};
/** A server that starts, is too busy or is behind a broken proxy: the same as no connection. */
const TIJDELIJK = [408, 425, 429, 502, 503, 504];

export const adres = (nummer: string, pad = '') => `/api/v1/zittingen/${encodeURIComponent(nummer)}${pad}`;

export async function haalZitting(nummer: string): Promise<Gelezen> {
  try {
    const antwoord = await stuur(adres(nummer), { method: 'GET' });
    if (antwoord.ok) return { soort: 'zitting', zitting: zonderNiets<Zitting>(await antwoord.text()) };
    if (antwoord.status === 401) return { soort: 'uitgelogd' };
    if (antwoord.status === 403 || antwoord.status === 404) return { soort: 'onbekend' };
    if (TIJDELIJK.includes(antwoord.status)) return { soort: 'weg' };
    return { soort: 'mislukt', uitleg: (await probleemUit(antwoord)).detail ?? NU_NIET };
  } catch {
    return { soort: 'weg' };
  }
}

/** What is unknown is left out, also where the server writes null. */
const zonderNiets = <T>(tekst: string) => JSON.parse(tekst, (_, waarde: unknown) => waarde ?? undefined) as T;

export const haalZittingen = () => haalLijst<Zittingregel>('/api/v1/zittingen');

/** The tables of which this user may plan the sessions. */
export const haalEigenTafels = async () => (await haalLijst<Eigentafel>('/api/v1/tafels')).filter(({ leidt }) => leidt);

async function haalLijst<T>(waar: string): Promise<T[]> {
  const antwoord = await stuur(waar, { method: 'GET' });
  if (antwoord.status === 401) throw new Mislukt('U bent uitgelogd. Laad de pagina opnieuw en log in.');
  if (!antwoord.ok) throw new Mislukt((await probleemUit(antwoord)).detail ?? NU_NIET);
  return (await antwoord.json()) as T[];
}

export async function verstuur(nummer: string, { methode, pad, inhoud }: Opdracht, sleutel: string): Promise<Uitkomst> {
  let antwoord: Response;
  try {
    antwoord = await stuur(adres(nummer, pad), { method: methode, body: JSON.stringify(inhoud) }, methode === 'POST' ? { 'Idempotency-Key': sleutel } : {});
  } catch {
    return { soort: 'weg' };
  }
  if (antwoord.ok) return { soort: 'klaar' };
  if (antwoord.status === 401) return { soort: 'uitgelogd' };
  if (TIJDELIJK.includes(antwoord.status)) return { soort: 'weg' };
  const { detail, fouten = [], huidig } = (await probleemUit(antwoord)) as { detail?: string; fouten?: Fout[]; huidig?: Besluit };
  if (antwoord.status === 409 && huidig) return { soort: 'anders', huidig: zonderNiets<Besluit>(JSON.stringify(huidig)) };
  if (antwoord.status === 422 && fouten.length > 0) return { soort: 'fouten', fouten };
  return { soort: 'geweigerd', uitleg: UITLEG[antwoord.status] ?? detail ?? NU_NIET };
}
