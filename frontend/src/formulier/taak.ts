import type { Keuzes } from './actieformulieren';
import type { Fout } from './formulier';
import type { Gegevens, Schema } from './schema';

export interface Taak {
  id: string;
  naam: string;
  uitleg?: string | null;
  vanMij?: boolean;
  casus?: string | null;
}

export interface Taakformulier {
  taak: Taak;
  schema: Schema;
  gegevens: Gegevens;
  /** Whether the user may see the whole casus, and not only this form. */
  metInzage: boolean;
  concept: { gegevens: Gegevens; gewijzigd: string } | null;
}

export type Afronding = { soort: 'klaar' } | { soort: 'fouten'; fouten: Fout[] } | { soort: 'mislukt'; uitleg: string };

const GEDULD_MS = 30_000;
const GEEN_VERBINDING = 'De server geeft geen antwoord. Uw antwoorden staan nog in het formulier. Probeer het zo opnieuw.';
const UITLEG: Record<number, string> = {
  401: 'U bent uitgelogd. Log opnieuw in en probeer het nog een keer.',
  403: 'U bent uitgelogd of mag deze taak niet afronden. Log opnieuw in en probeer het nog een keer.',
  404: 'Deze taak is er niet meer, of is niet voor u.',
  409: 'Iemand anders heeft deze taak of casus intussen gewijzigd. Laad de taak opnieuw.',
  413: 'U hebt te veel tekst ingevuld. Maak de tekst korter.',
};

/** A problem that the user can read. */
export class Mislukt extends Error {}

const pad = (id: string, deel: string) => `/api/v1/taken/${encodeURIComponent(id)}/${deel}`;

export async function haalFormulier(id: string): Promise<Taakformulier> {
  const antwoord = await stuur(pad(id, 'formulier'), { method: 'GET' });
  if (!antwoord.ok) throw new Mislukt((await uitlegVan(antwoord)) ?? 'Het formulier kan niet worden geladen.');
  return (await antwoord.json()) as Taakformulier;
}

/** `bijVertrek`: the page is closing, the browser finishes the request by itself. */
export async function bewaarConcept(id: string, gegevens: Gegevens, bijVertrek = false): Promise<void> {
  const antwoord = await stuur(pad(id, 'concept'), { method: 'PUT', body: JSON.stringify(gegevens), keepalive: bijVertrek });
  if (!antwoord.ok) throw new Mislukt(await uitlegVan(antwoord));
}

export async function rondAf(id: string, gegevens: Gegevens): Promise<Afronding> {
  return verwerk(stuur(pad(id, 'afronding'), { method: 'POST', body: JSON.stringify(gegevens) }), UITLEG);
}

/** What an action lets the user choose from, as the server answers it. */
export async function haalKeuzes<K extends keyof Keuzes>(casus: string, welke: K): Promise<Keuzes[K]> {
  const antwoord = await stuur(`/api/v1/casussen/${encodeURIComponent(casus)}/${welke}`, { method: 'GET' });
  if (!antwoord.ok) throw new Mislukt(await uitlegVan(antwoord));
  return (await antwoord.json()) as Keuzes[K];
}

/** Says that something happened to a casus; `sleutel` makes a second click harmless. */
export async function verstuurActie(casus: string, deel: string, gegevens: Gegevens, sleutel: string): Promise<Afronding> {
  const adres = `/api/v1/casussen/${encodeURIComponent(casus)}/${deel}`;
  return verwerk(stuur(adres, { method: 'POST', body: JSON.stringify(gegevens) }, { 'Idempotency-Key': sleutel }), { 401: UITLEG[401]! });
}

/** `uitleg`: what to say by status, where that is clearer than what the server says. */
async function verwerk(verzoek: Promise<Response>, uitleg: Record<number, string>): Promise<Afronding> {
  let antwoord: Response;
  try {
    antwoord = await verzoek;
  } catch (fout) {
    return { soort: 'mislukt', uitleg: fout instanceof Mislukt ? fout.message : GEEN_VERBINDING };
  }
  if (antwoord.ok) return { soort: 'klaar' };
  const probleem = await probleemUit(antwoord);
  const fouten = probleem.fouten ?? [];
  if (antwoord.status === 422 && fouten.length > 0) return { soort: 'fouten', fouten };
  return { soort: 'mislukt', uitleg: uitleg[antwoord.status] ?? probleem.detail ?? 'Dit lukt nu niet. Probeer het zo opnieuw.' };
}

/** A request to our own API, with our token; without an answer it fails with a text for the user. */
export async function stuur(adres: string, verzoek: RequestInit, koppen: Record<string, string> = {}): Promise<Response> {
  try {
    const antwoord = await fetch(adres, {
      ...verzoek,
      headers: {
        Accept: 'application/json, application/problem+json',
        ...(verzoek.body ? { 'Content-Type': 'application/json' } : {}),
        'X-MELDROUTE-XSRF': cookie('MELDROUTE-XSRF') ?? '',
        ...koppen,
      },
      // A redirect leads to the login page, which is no answer to this.
      redirect: 'manual',
      signal: AbortSignal.timeout(GEDULD_MS),
    });
    return antwoord.type === 'opaqueredirect' ? new Response(null, { status: 401 }) : antwoord;
  } catch {
    throw new Mislukt(GEEN_VERBINDING);
  }
}

async function uitlegVan(antwoord: Response): Promise<string | undefined> {
  return UITLEG[antwoord.status] ?? (await probleemUit(antwoord)).detail;
}

export async function probleemUit(antwoord: Response): Promise<{ detail?: string; fouten?: Fout[] }> {
  try {
    return (await antwoord.json()) as { detail?: string; fouten?: Fout[] };
  } catch {
    return {};
  }
}

function cookie(naam: string): string | undefined {
  const deel = document.cookie.split('; ').find((stuk) => stuk.startsWith(`${naam}=`));
  return deel && decodeURIComponent(deel.slice(naam.length + 1));
}
