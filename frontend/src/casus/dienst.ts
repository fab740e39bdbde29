import { probleemUit, stuur, verstuurActie, type Afronding } from '../formulier/taak';
import type { Casus } from './casus';

export type Gelezen =
  | { soort: 'casus'; casus: Casus; mijn: ReadonlySet<string> }
  | { soort: 'onbekend' }
  | { soort: 'uitgelogd' }
  | { soort: 'mislukt'; uitleg: string };

/** A line in the list of what was found. */
export interface Gevonden {
  nummer: string;
  gemeente: string;
  status: string;
  gevaarniveau: string;
  eigenaar: string;
  laatstBewogenOp: string;
}

export type Zoekuitkomst = { soort: 'gevonden'; casussen: Gevonden[]; totaal: number } | { soort: 'mislukt'; uitleg: string };

const GEEN_ANTWOORD = 'De server geeft geen antwoord. Controleer uw verbinding en probeer het opnieuw.';
const UITGELOGD = 'U bent uitgelogd. Laad de pagina opnieuw en log in.';

export const adres = (nummer: string, deel = '') => `/api/v1/casussen/${encodeURIComponent(nummer)}${deel}`;

/** The casus, and which of its open tasks are this user's to do: two calls, whatever is in it. */
export async function haalCasus(nummer: string): Promise<Gelezen> {
  try {
    const [casus, taken] = await Promise.all([
      stuur(adres(nummer), { method: 'GET' }),
      stuur(`/api/v1/taken?grootte=100&casus=${encodeURIComponent(nummer)}`, { method: 'GET' }),
    ]);
    if (casus.status === 401) return { soort: 'uitgelogd' };
    if (casus.status === 404) return { soort: 'onbekend' };
    if (!casus.ok) return { soort: 'mislukt', uitleg: (await probleemUit(casus)).detail ?? GEEN_ANTWOORD };
    const mijn = taken.ok ? ((await taken.json()) as { id: string }[]) : [];
    return { soort: 'casus', casus: (await casus.json()) as Casus, mijn: new Set(mijn.map(({ id }) => id)) };
  } catch {
    return { soort: 'mislukt', uitleg: GEEN_ANTWOORD };
  }
}

/** By POST, because a name never stands in an address. */
export async function zoek(zoekterm: string): Promise<Zoekuitkomst> {
  try {
    const antwoord = await stuur('/api/v1/casussen/zoekopdrachten', { method: 'POST', body: JSON.stringify({ zoekterm, grootte: '50' }) });
    if (antwoord.status === 401 || antwoord.status === 403) return { soort: 'mislukt', uitleg: UITGELOGD };
    if (!antwoord.ok) {
      const { detail, fouten = [] } = await probleemUit(antwoord);
      return { soort: 'mislukt', uitleg: fouten[0]?.melding ?? detail ?? GEEN_ANTWOORD };
    }
    const casussen = (await antwoord.json()) as Gevonden[];
    return { soort: 'gevonden', casussen, totaal: Number(antwoord.headers.get('X-Total-Count') ?? casussen.length) };
  } catch {
    return { soort: 'mislukt', uitleg: GEEN_ANTWOORD };
  }
}

export const openInNood = (nummer: string, reden: string, sleutel: string): Promise<Afronding> => verstuurActie(nummer, 'noodtoegang', { reden }, sleutel);
