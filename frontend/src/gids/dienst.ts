import type { Fout } from '../formulier/formulier';
import type { Gegevens } from '../formulier/schema';
import { Mislukt, probleemUit, stuur } from '../formulier/taak';

/** A partner of a region, as the API gives and takes it; what is not filled in is left out. */
export interface Partner {
  code: string;
  soort: string;
  naam: string;
  kanaal: string;
  uren: string;
  openingstijden: string;
  nuOpen: boolean;
  mail?: string;
  contactNaam?: string;
  contactTelefoon?: string;
  contactMail?: string;
  vervangerNaam?: string;
  vervangerTelefoon?: string;
  vervangerMail?: string;
  noodNaam?: string;
  noodTelefoon?: string;
  webhook?: string;
  webhookGeheim?: string;
  ontvanger: string;
  rol?: string;
  tafel?: string;
  inGebruik: boolean;
  versie: number;
}

export interface Convenant {
  id: string;
  partner: string;
  naam: string;
  van?: string;
  tot?: string;
  geldt: boolean;
  versie: number;
}

export interface Houder {
  id: string;
  gebruiker: string;
  mail?: string;
  mobiel?: string;
  vervanger?: string;
  vervangerMail?: string;
  vervangerMobiel?: string;
  van: string;
  tot?: string;
  overdrachtAan?: string;
  versie: number;
}

/** A role of the region or of a municipality; `terugval`: who stands in while it is vacant. */
export interface Plek {
  rol: string;
  naam: string;
  gemeente?: string;
  groep: string;
  houders: Houder[];
  vacant: boolean;
  terugval: string[];
  leden: string[];
}

export interface Waarschuwing {
  soort: 'ROLHOUDER' | 'CONVENANT';
  onderwerp: string;
  wat: string;
  wie?: string;
  dag: string;
}

/** Texts by code; `accounts`: names by user id, `elders`: of those, who sign in elsewhere. */
export interface Keuzes {
  nieuwePartners: Record<string, string>;
  rollen: Record<string, string>;
  tafels: Record<string, string>;
  piketrollen: Record<string, string>;
  accounts: Record<string, string>;
  elders: string[];
}

export interface Gids {
  partners: Partner[];
  convenanten: Convenant[];
  plekken: Plek[];
  waarschuwingen: Waarschuwing[];
  keuzes: Keuzes;
}

/** A day that a rule gives, and what becomes of it; without `begin` the table does not sit. */
export interface Zitdag {
  dag: string;
  begin?: string;
  waarom?: string;
}

/** What was agreed for one day of a table. */
export interface Tafelafspraak {
  id: string;
  tafel: string;
  soort: string;
  dag: string;
  naar?: string;
  reden: string;
}

export interface Tafel {
  code: string;
  soort: string;
  naam: string;
  ritme: string;
  voorzitter: string;
  secretaris: string;
  lagen: string[];
  vasteLeden: string[];
  ledenPerCasus: string[];
  mandaat: string;
  mandaatSoorten: string[];
  grondslag: string;
  inGebruik: boolean;
  versie: number;
  afspraken: Tafelafspraak[];
  komend: Zitdag[];
}

export interface Dienst {
  id: string;
  gebruiker: string;
  mail?: string;
  mobiel?: string;
  van: string;
  tot: string;
  versie: number;
}

export interface Week {
  maandag: string;
  diensten: Dienst[];
  gaten: { van: string; tot: string }[];
}

export interface Wijziging {
  id: number;
  tijdstip: string;
  soort: string;
  handeling: string;
  door: string;
  wat: string;
  velden: { naam: string; was?: string; wordt?: string }[];
}

export interface Opdracht {
  methode: 'POST' | 'PUT' | 'DELETE';
  /** After what the form is about, such as `/partners/GGD` of a region. */
  pad: string;
  inhoud?: Gegevens;
}

export type Uitkomst = { soort: 'klaar' } | { soort: 'fouten'; fouten: Fout[] } | { soort: 'mislukt'; uitleg: string };

const NU_NIET = 'Dit lukt nu niet. Probeer het zo opnieuw.';
const UITGELOGD = 'U bent uitgelogd. Laad de pagina opnieuw en log in.';

const adres = (regio: string, pad: string) => `/api/v1/regios/${encodeURIComponent(regio)}${pad}`;

/** Asks for a part of the directory of a region. */
export async function haal<T>(regio: string, pad: string): Promise<T> {
  const antwoord = await stuur(adres(regio, pad), { method: 'GET' });
  if (antwoord.status === 401) throw new Mislukt(UITGELOGD);
  if (!antwoord.ok) throw new Mislukt((await probleemUit(antwoord)).detail ?? NU_NIET);
  return (await antwoord.json()) as T;
}

/** Changes something; `sleutel` makes a second click harmless. */
export const verstuur = (regio: string, opdracht: Opdracht, sleutel: string): Promise<Uitkomst> => verstuurNaar(adres(regio, ''), opdracht, sleutel);

/** The same for what lies elsewhere than with the region. */
export async function verstuurNaar(waarover: string, { methode, pad, inhoud }: Opdracht, sleutel: string): Promise<Uitkomst> {
  try {
    const antwoord = await stuur(
      waarover + pad,
      { method: methode, ...(inhoud ? { body: JSON.stringify(inhoud) } : {}) },
      methode === 'POST' ? { 'Idempotency-Key': sleutel } : {},
    );
    if (antwoord.ok) return { soort: 'klaar' };
    if (antwoord.status === 401) return { soort: 'mislukt', uitleg: UITGELOGD };
    const { detail, fouten = [] } = await probleemUit(antwoord);
    return antwoord.status === 422 && fouten.length > 0 ? { soort: 'fouten', fouten } : { soort: 'mislukt', uitleg: detail ?? NU_NIET };
  } catch (fout) {
    return { soort: 'mislukt', uitleg: fout instanceof Mislukt ? fout.message : NU_NIET };
  }
}
