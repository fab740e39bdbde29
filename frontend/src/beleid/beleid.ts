/** What the API of the policy desk gives. Optional: unknown, or not for this reader. */

export type Soort = 'TABEL' | 'TEKSTEN' | 'SIGNALEN';
export type Aard = 'WIJZIGEN' | 'EIGEN_VARIANT' | 'TERUG_NAAR_GEDEELD' | 'TERUGDRAAIEN' | 'FABRIEK';
export type Stand = 'CONCEPT' | 'BIJ_TWEEDE' | 'GOEDGEKEURD' | 'GEPUBLICEERD' | 'INGETROKKEN' | 'TERUGGEDRAAID';
export type Variant = 'GEDEELD' | 'EIGEN';
/** An answer to a table: a code, a number, yes or no, or several codes. */
export type Waarde = string | number | boolean | null | Waarde[] | { [naam: string]: Waarde };
export type Invoer = Record<string, Waarde>;

export interface Code {
  code: string;
  tekst: string;
}

export interface Tabelkop {
  sleutel: string;
  naam: string;
  waarover?: string;
  variant: Variant;
  versie: number;
  sinds?: string;
  door?: string;
  openstaand?: string;
}

export interface Invoerkolom {
  naam: string;
  label: string;
  soort?: string;
  waarden: Code[];
}

export interface Uitvoerkolom {
  naam: string;
  label: string;
  waarden: Code[];
}

export interface Regel {
  id: string;
  nummer: number;
  als: string[];
  dan: string[];
  zin: string;
  toelichting?: string;
  bron?: string;
  aanname?: string;
  geraakt?: number;
  afgeweken?: number;
}

export interface Tabel extends Tabelkop {
  trefwijze: string;
  trefuitleg?: string;
  invoer: Invoerkolom[];
  /** What somebody fills in to try the table: for a computed column what it is computed from. */
  gegevens?: Invoerkolom[];
  uitvoer: Uitvoerkolom[];
  regels: Regel[];
}

export interface Versie {
  versie: number;
  variant: Variant;
  sinds?: string;
  door?: string;
  goedgekeurdDoor?: string;
  reden?: string;
  wijziging?: string;
  /** Whether it counts now. */
  geldt?: boolean;
}

export interface Regelverschil {
  soort: 'TOEGEVOEGD' | 'VERVALLEN' | 'GEWIJZIGD' | 'VERPLAATST';
  id: string;
  nummerWas?: number;
  nummerWordt?: number;
  was?: string;
  wordt?: string;
  velden?: { naam: string; was?: string; wordt?: string }[];
}

export interface Verschil {
  /** Outside the rules, such as the name. */
  tabel?: { naam: string; was?: string; wordt?: string }[];
  regels: Regelverschil[];
}

export interface Opmerking {
  id: string;
  regel?: string;
  tekst: string;
  door: string;
  tijdstip: string;
  opgelostDoor?: string;
  opgelostOp?: string;
}

export interface Aanvaarding {
  code: string;
  plaats: string;
  reden: string;
  door?: string;
}

export interface Mag {
  bewerken: boolean;
  indienen: boolean;
  beoordelen: boolean;
  intrekken: boolean;
  terugdraaien: boolean;
}

export interface Wijzigingkop {
  nummer: string;
  regio: string;
  soort: Soort;
  sleutel: string;
  aard: Aard;
  stand: Stand;
  titel: string;
  reden?: string;
  auteur: string;
  auteurNaam?: string;
  beoordelaar?: string;
  ingaatOp?: string;
  gepubliceerdOp?: string;
  versienummer?: number;
  aangemaaktOp?: string;
  gewijzigdOp?: string;
  gewijzigdDoor?: string;
}

export interface Wijziging extends Wijzigingkop {
  inhoud: string;
  versie: number;
  opmerkingen: Opmerking[];
  aanvaardingen: Aanvaarding[];
  mag: Mag;
  /** Withdrawn or rolled back. */
  gestopt?: { door: string; op: string; reden: string };
  /** What each second person said of it, in the order of time. */
  oordelen?: { besluit: 'GOEDKEUREN' | 'TERUGGEVEN'; toelichting?: string; door: string; tijdstip: string }[];
  namen?: Record<string, string>;
  /** Whether another version counts by now than the draft began with. */
  achterhaald?: boolean;
}

export type Ernst = 'BLOKKEERT' | 'WAARSCHUWT' | 'MELDT';

export interface Bevinding {
  code: string;
  ernst: Ernst;
  regel?: string;
  plaats: string;
  tekst: string;
  tegenvoorbeeld?: Invoer;
}

export interface Toetsuitslag {
  bevindingen: Bevinding[];
  bekend?: Bevinding[];
}

export interface Proefberekening {
  uitkomsten: Record<string, Waarde>[];
  regels: { nummer: number; toelichting?: string; bron?: string }[];
  geenRegel: boolean;
  uitleg?: string;
}

export interface Testgeval {
  id: string;
  naam: string;
  herkomst?: 'FABRIEK' | 'EIGEN';
  verplicht: boolean;
  invoer: Invoer;
  verwacht: Record<string, Waarde>[];
}

export interface Testuitslag {
  groen: boolean;
  gevallen: (Testgeval & { goed: boolean; uitkomsten?: Record<string, Waarde>[]; melding?: string; aangepast?: { vervalt?: boolean; reden: string; door?: string } })[];
}

export interface Naspeelgroep {
  volgorde?: number;
  van: string;
  naar: string;
  alZoNu?: boolean;
  pastNiet?: boolean;
  aantal: number;
  afgeweken?: number;
  casussen?: string[];
}

export interface Naspeling {
  id: string;
  stand: 'LOOPT' | 'KLAAR' | 'AFGEBROKEN' | 'MISLUKT';
  versie?: number;
  sinds?: string;
  klaarOp?: string;
  gedaan?: number;
  totaal?: number;
  anders?: number;
  pastNiet?: number;
  verzamelt?: boolean;
  melding?: string;
  groepen?: Naspeelgroep[];
}

export interface Samenhang {
  svg?: string;
  tabellen: { sleutel: string; naam: string; wanneer?: string; vraagt: string[]; geeft: string[] }[];
  gegevens: { naam: string; label: string }[];
  pijlen: { van: string; naar: string; label?: string }[];
}

export interface Bundel {
  soort: Soort;
  sleutel: string;
  naam: string;
  waarover?: string;
  variant: Variant;
  versie: number;
  sinds?: string;
  door?: string;
  openstaand?: string;
}

export interface Tekstveld {
  sleutel: string;
  groep: string;
  naam: string;
  uitleg?: string;
  soort: 'ONDERWERP' | 'KORT' | 'ALINEA';
  langst: number;
  plaatshouders: { naam: string; verplicht: boolean; voorbeeld?: string }[];
  fabriek: string;
  tekst: string;
}

export interface Signaal {
  code: string;
  tekst: string;
  vorm?: string;
  vormtekst?: string;
  bron?: string;
  verborgen: boolean;
  uitFabriek?: boolean;
}

export interface Tekstbundel extends Bundel {
  inhoud: string;
  velden?: Tekstveld[];
  signalen?: Signaal[];
  vormen?: Code[];
  /** Signals that a newer Meldroute brings, and the region's own list lacks. */
  nieuwInFabriek?: Signaal[];
}

export interface Tekstcontrole extends Toetsuitslag {
  regels: Regelverschil[];
  voorbeeld: { plek: string; naam: string; tekst: string }[];
}

export const STANDEN: Record<Stand, string> = {
  CONCEPT: 'Concept',
  BIJ_TWEEDE: 'Wacht op een collega',
  GOEDGEKEURD: 'Goedgekeurd, gaat nog in',
  GEPUBLICEERD: 'Geldt',
  INGETROKKEN: 'Ingetrokken',
  TERUGGEDRAAID: 'Teruggedraaid',
};

export const AARDEN: Record<Aard, string> = {
  WIJZIGEN: 'Wijziging',
  EIGEN_VARIANT: 'Nieuwe eigen tabel van de regio',
  TERUG_NAAR_GEDEELD: 'Terug naar wat alle regio’s gebruiken',
  TERUGDRAAIEN: 'Vorige versie teruggezet',
  FABRIEK: 'Nieuwe versie van Meldroute: overnemen of houden',
};

export const VARIANTEN: Record<Variant, string> = { GEDEELD: 'Gedeeld door alle regio’s', EIGEN: 'Eigen versie van de regio' };

/** Such as `EIGEN-3`: the name of a version in an address. */
export const versienaam = ({ variant, versie }: { variant: Variant; versie: number }) => `${variant}-${versie}`;
export const versietekst = ({ variant, versie }: { variant: Variant; versie: number }) => `${variant === 'EIGEN' ? 'Eigen' : 'Gedeelde'} versie ${versie}`;
