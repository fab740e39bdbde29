import type { Plaatsing } from './opvang';
import type { Barriere, Daderplan } from './aanpak';
import type { Toestemming } from './toestemming';
import type { Zorgtraject } from './zorg';

/** The answer of `/api/v1/casussen/{nummer}`, as far as the page shows it. What is unknown is left out of it. */
export interface Casus {
  nummer: string;
  regio: string;
  gemeente: string;
  status: string;
  eigenaar: string;
  gevaarniveau: string;
  dringendheid: string;
  leeftijdscategorie: string;
  vormen: string[];
  classificatie?: string;
  uitkomst?: string;
  afgeschermd: boolean;
  geopendOp: string;
  laatstBewogenOp: string;
  geslotenOp?: string;
  noodtoegangTot?: string;
  betrokkenGemeenten: string[];
  ontvangenMeldingen: Melding[];
  betrokkenen: Persoon[];
  locaties: Locatie[];
  kenmerken: { soort: string; waarde: string }[];
  beslissingen: Beslissing[];
  tijdlijn: Gebeurtenis[];
  /** By user id, of who did something. */
  namen: Record<string, string>;
  taken: Taak[];
  verwijzingen: Verwijzing[];
  verbanden: Verband[];
  verrijkingen: Verrijking[];
  informatieverzoeken: Informatieverzoek[];
  consultaties: Consultatie[];
  contacten: { melding: string; minutenTotEersteContact?: number; partners: Contact[] }[];
  kennisgevingen: Kennisgeving[];
  tabelversies: Tabelversie[];
  waarschuwingen: Waarschuwing[];
  /** Empty for who has no ground to read them, and while there are none. */
  daderplannen?: Daderplan[];
  barrieres?: Barriere[];
  /** Empty for who does not do the care, and while there is none. */
  zorgtrajecten?: Zorgtraject[];
  opvangplaatsingen?: Plaatsing[];
  /** The newest first. */
  toestemmingen?: Toestemming[];
  noodopvang: Noodopvang[];
  noodvervoer: { vervoerder?: string; toelichting: string; door: string; tijdstip: string }[];
  spoedadviezen: Spoedadvies[];
  opTafel: OpTafel[];
  /** The newest first; one without an end holds. */
  embargos: { reden: string; namens: string; gelegdOp: string; herzienOp: string; vrijgave?: string; opgehevenOp?: string }[];
  acties: Afspraak[];
  interventies: Interventie[];
}

/** One time on a table. What was chosen and decided in a layer that the reader may not hear, is not in it. */
export interface OpTafel {
  tafel: string;
  stap: string;
  begonnenOp: string;
  geeindigdOp?: string;
  dossier?: string;
  ontbreekt?: string;
  spooradvies?: string;
  vragen: { doel: string; redenen: string[]; toelichting: string; herzienOp?: string }[];
  sporen: Spoorweergave[];
  interventieadvies: Adviesdeel[];
  besluiten: { laag: string; soort: string; tekst: string; tijdstip: string }[];
  hogerBesluit: { doel: string; akkoord?: boolean; reden?: string; gevraagdOp: string }[];
}

export interface Spoorweergave {
  spoor: string;
  laag: string;
  regie: string;
  stand: string;
  zorgVooraf?: string;
  voortgang?: string;
  gekozenOp: string;
  bewogenOp?: string;
}

export interface Adviesdeel {
  soort: string;
  mogelijk: boolean;
  wat?: string;
  bevoegdGezag?: string;
  effect?: string;
  waaromNiet?: string;
}

/** What one partner or role does, by a day. */
export interface Afspraak {
  id: string;
  omschrijving: string;
  eigenaarNaam: string;
  termijn: string;
  stand: string;
  reden?: string;
  resultaat?: string;
  afgesprokenDoor: string;
  afgesprokenOp: string;
  teLaatOp?: string;
}

export interface Interventie {
  id: string;
  interventie: string;
  bevoegdGezag: string;
  effect: string;
  toelichting?: string;
  geplandOp?: string;
  spoedreden?: string;
  stand: string;
  reden?: string;
  gebleken?: string;
  vastgesteldDoor: string;
  vastgesteldOp: string;
}

/** A place for the night in acute danger, found or not. */
export interface Noodopvang {
  uitkomst: string;
  plek?: string;
  toelichting: string;
  door: string;
  tijdstip: string;
}

/** What a partner advised at once, or did not. */
export interface Spoedadvies {
  id: string;
  partner: string;
  vraag: string;
  gevraagdDoor: string;
  gevraagdOp: string;
  advies?: string;
  uitgeblevenOp?: string;
}

/** Somebody was told by mail or text message that an urgent task waits, or should have been. */
export interface Waarschuwing {
  tijdstip: string;
  ontvanger: string;
  weg: string;
  uitleg: string;
  oefening: boolean;
}

export interface Melder {
  naam?: string;
  organisatie?: string;
  functie?: string;
  telefoon?: string;
  email?: string;
  anoniem?: boolean;
  afgeschermd?: boolean;
}

export interface Melding {
  nummer: string;
  ontvangenOp: string;
  meldersoort: string;
  /** Left out when the user may not know. */
  melder?: Melder;
  gemeenteNaam?: string;
  omschrijving: string;
  /** What the reporter ticked, in the words that the form had then. */
  signalen?: { code: string; tekst: string }[];
}

export interface Persoon {
  rollen: string[];
  naam?: string;
  bijnaam?: string;
  geboortedatum?: string;
  leeftijdscategorie?: string;
  geslacht?: string;
  nationaliteitsgroep?: string;
  verblijf?: string;
  omschrijving?: string;
}

export interface Locatie {
  rol?: string;
  adres?: string;
  postcode?: string;
  plaats?: string;
  gemeente?: string;
}

export interface Regel {
  nummer: number;
  toelichting: string;
  bron: string;
  aanname: string;
}

/** What a decision table said; `variant` is the region whose own table answered. */
export interface Beslissing {
  id: string;
  sleutel: string;
  versie?: number;
  variant?: string;
  uitkomsten: Record<string, unknown>[];
  regels: Regel[];
  geenRegel: boolean;
  door: string;
  tijdstip: string;
  afwijking?: { gekozen: string; reden: string; door: string; tijdstip: string };
  leesbaar: { tabel: string; gegevens: Antwoord[]; uitkomsten: Antwoord[][] };
}

/** What a table was told or said, in words. */
export interface Antwoord {
  vraag: string;
  antwoord: string;
}

/** A version that the casus keeps. */
export interface Tabelversie {
  tabel: string;
  naam: string;
  versie: number;
  variant?: string;
  reden: string;
  door: string;
  sinds: string;
}

export interface Gebeurtenis {
  tijdstip: string;
  soort: string;
  tekst: string;
  door: string;
}

export interface Taak {
  id: string;
  soort: string;
  naam: string;
  behandelaars: string[];
  opgepakt: boolean;
  termijn?: string;
}

export interface Gedeeld {
  categorie: string;
  toegestaan: string;
  grondslag: string;
  beslissing?: string;
  uitleg?: string;
}

export interface Verwijzing {
  id: string;
  partner: string;
  via?: string;
  dringendheid: string;
  reden: string;
  status: string;
  redenNiet?: string;
  /** The decision that advised it; left out when a human added it. */
  beslissing?: string;
  ronde: number;
  toestemming: string;
  embargo: boolean;
  deling: Gedeeld[];
  /** Kinds of data that may go along and that the sender leaves out. */
  weglaten?: string[];
  vastgesteldDoor: string;
  vastgesteldOp: string;
  verzondenOp?: string;
  /** How it went to a partner with a system of its own; left out for others. */
  bezorging?: { kanaal: string; bezorgdOp?: string; code?: string };
  ontvangenOp?: string;
  herinnerdOp?: string;
  teLaatOp?: string;
  geantwoordOp?: string;
  redenWeigering?: string;
  toelichtingAntwoord?: string;
  afgerondOp?: string;
  uitkomst?: string;
  toelichtingUitkomst?: string;
}

export interface Verband {
  nummer: string;
  casus?: string;
  gemeente?: string;
  contact: string;
  redenen: string[];
  oordeel: string;
  toelichting?: string;
}

export interface Verrijking {
  domein: string;
  bron: string;
  bevinding: string;
  door: string;
  tijdstip: string;
}

export interface Informatieverzoek {
  id: string;
  partner: string;
  vraag: string;
  status: string;
  vastgelegdDoor: string;
  gevraagdOp?: string;
  antwoord?: string;
  weigering?: string;
  toelichting?: string;
  afgerondDoor?: string;
  afgerondOp?: string;
}

export interface Consultatie {
  id: string;
  vraag: string;
  gevraagdDoor: string;
  gevraagdOp: string;
  advies?: string;
  beantwoordDoor?: string;
  beantwoordOp?: string;
}

export interface Contact {
  id: string;
  partner: string;
  ronde: number;
  trede: string;
  bevestigdOp?: string;
  momenten: { tijdstip: string; bereikt: boolean; gesprokenMet?: string; afspraak?: string; door: string }[];
}

export interface Kennisgeving {
  partner: string;
  geinformeerd: boolean;
  inhoud?: string;
  redenNiet?: string;
  door: string;
  tijdstip: string;
}
