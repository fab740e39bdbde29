import type { Veldfout } from './velden';
import type { Taalcode } from './taal';
import type { Sleutel } from './talen/nl';

export const TEKST_MIN = 10;
export const TEKST_MAX = 10_000;

export const GEVAARVRAGEN = {
  levensbedreigend: 'vraagLeven',
  fysiekGevaarDreigt: 'vraagGeweld',
  veiligheidKomendeDagenGeborgd: 'vraagVeilig',
  directeBeschermingNodig: 'vraagBescherming',
} as const satisfies Record<string, Sleutel>;

export type Gevaar = Partial<Record<keyof typeof GEVAARVRAGEN, string>>;

export interface Contact {
  naam?: string;
  telefoon?: string;
  email?: string;
  veilig?: string;
  van?: string;
  tot?: string;
  nooit?: string;
}

export interface Melding {
  taal: Taalcode;
  regio?: string;
  gemeente?: string;
  gemeenteNaam?: string;
  overMij: boolean;
  omschrijving?: string;
  vormen?: string[];
  leeftijd?: string;
  plek?: string;
  gevaar: Gevaar;
  contact?: Contact;
}

/** A municipality in the list carries the code of its region. */
export const ELDERS = 'BUITEN_REGIO';
export const ONBEKEND = 'ONBEKEND';
const SCHEIDING = '/';

export function plaats(regio: string, gemeente: string): string {
  return regio + SCHEIDING + gemeente;
}

const LEEFTIJDEN: Record<string, string> = { JA: 'MINDERJARIG', NEE: 'MEERDERJARIG', ONBEKEND: 'ONBEKEND' };

export function gevaarUit(velden: FormData): Gevaar {
  return zonderLeeg(Object.fromEntries(Object.keys(GEVAARVRAGEN).map((vraag) => [vraag, waarde(velden, `gevaar.${vraag}`)])));
}

/** What was filled in, as the server wants it. What does not apply any more stays behind. */
export function meldingUit(velden: FormData, taal: Taalcode): Melding {
  const [regio, gemeente] = (waarde(velden, 'gemeente') ?? '').split(SCHEIDING);
  const leeftijd = waarde(velden, 'leeftijd');
  const vormen = velden.getAll('vormen').map(String);
  return zonderLeeg<Melding>({
    taal,
    regio: gemeente === undefined ? undefined : regio,
    gemeente: gemeente ?? (regio || undefined),
    gemeenteNaam: regio === ELDERS ? waarde(velden, 'gemeenteNaam') : undefined,
    overMij: velden.get('overMij') === 'JA',
    omschrijving: waarde(velden, 'omschrijving'),
    vormen: vormen.length > 0 ? vormen : undefined,
    leeftijd: leeftijd && LEEFTIJDEN[leeftijd],
    plek: waarde(velden, 'plek'),
    gevaar: gevaarUit(velden),
    contact: velden.get('contact') === 'JA' ? contactUit(velden) : undefined,
  });
}

function contactUit(velden: FormData): Contact {
  const namen = ['naam', 'telefoon', 'email', 'veilig', 'van', 'tot', 'nooit'] as const;
  return zonderLeeg(Object.fromEntries(namen.map((naam) => [naam, waarde(velden, `contact.${naam}`)])));
}

/** What can be seen here already; the server checks everything and decides. */
export function controleer(melding: Melding, velden: FormData): Veldfout[] {
  const fouten: Veldfout[] = [];
  const eis = (goed: boolean, veld: string, tekst: Sleutel) => {
    if (!goed) fouten.push({ veld, tekst });
  };
  eis(velden.has('overMij'), 'overMij', 'foutOverWie');
  const lengte = melding.omschrijving?.length ?? 0;
  eis(lengte >= TEKST_MIN && lengte <= TEKST_MAX, 'omschrijving', 'foutVertel');
  eis(!!melding.gemeente, 'gemeente', 'foutGemeente');
  eis(melding.gemeente !== ELDERS || !!melding.gemeenteNaam, 'gemeenteNaam', 'foutGemeenteNaam');
  const { contact } = melding;
  if (contact) {
    eis(!!contact.telefoon || !!contact.email, 'contact.telefoon', 'foutContact');
    eis(!contact.van === !contact.tot && (!contact.van || contact.van < (contact.tot ?? '')), 'contact.tot', 'foutTijd');
  }
  return fouten;
}

const FOUT_PER_VELD: Record<string, Sleutel> = {
  omschrijving: 'foutVertel',
  gemeente: 'foutGemeente',
  regio: 'foutGemeente',
  gemeenteNaam: 'foutGemeenteNaam',
  contact: 'foutContact',
  'contact.telefoon': 'foutTelefoon',
  'contact.email': 'foutEmail',
  'contact.tot': 'foutTijd',
};

/** What the server refused, in the language of the page. A text that is long enough holds something else. */
export function foutenVan(velden: string[], melding: Melding): Veldfout[] {
  const lang = (melding.omschrijving?.length ?? 0) >= TEKST_MIN;
  return (velden.length > 0 ? velden : ['omschrijving']).map((veld) => ({
    veld: veld === 'contact' ? 'contact.telefoon' : veld,
    tekst: veld === 'omschrijving' && lang ? 'foutVeld' : (FOUT_PER_VELD[veld] ?? 'foutVeld'),
  }));
}

function waarde(velden: FormData, naam: string): string | undefined {
  const gegeven = velden.get(naam);
  return typeof gegeven === 'string' && gegeven.trim() !== '' ? gegeven.trim() : undefined;
}

function zonderLeeg<T extends object>(velden: { [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(velden).filter(([, waarde]) => waarde !== undefined)) as T;
}
