/** What the API of the figures gives. Optional: unknown, or not for this reader. */

export type Eenheid = 'MELDING' | 'SLACHTOFFER' | 'CASUS' | 'VERWIJZING';
export type Weergave = 'INTERN' | 'PUBLICATIE';

export interface Code {
  code: string;
  tekst: string;
}

export interface As {
  uitsplitsing: string;
  naam: string;
  waarden: Code[];
}

export interface Cel {
  /** A code for each axis. */
  plek: string[];
  /** Not there: hidden, because it is small or because a small one follows from it. */
  aantal?: number;
}

/** Each unit counts in one cell, so totals are sums. */
export interface Cijfertabel {
  code: string;
  titel: string;
  eenheid: Eenheid;
  assen: As[];
  cellen: Cel[];
  totaal?: number;
  /** Of a publication: sums that stay visible where cells are hidden, with `TOTAAL` for the side that was added up. */
  totalen?: Cel[];
}

export interface Cijfers {
  regio: string;
  jaar: number;
  weergave: Weergave;
  toelichting?: string;
  drempel?: number;
  tabel: Cijfertabel;
}

/** What a figure is: the words are the definition, the numbers what came of it. */
export interface Kengetal {
  code: string;
  naam: string;
  uitleg?: string;
  teller?: string;
  noemer?: string;
  datumregel?: string;
  bron?: string;
  waarde?: number;
  eenheid: string;
  aantalTeller?: number;
  aantalNoemer?: number;
}

export interface Overzicht {
  regio: string;
  jaar: number;
  weergave: Weergave;
  toelichting?: string;
  drempel?: number;
  /** How many meldingen lack something; not for who sees what is published. */
  ontbrekend?: number;
  kengetallen: Kengetal[];
  tabellen: Cijfertabel[];
}

export interface Keuzes {
  indicatoren: Kengetal[];
  uitsplitsingen: Indeling[];
  eenheden: { code: Eenheid; naam: string }[];
}

/** A side that a table can have. */
export interface Indeling {
  uitsplitsing: string;
  naam: string;
  uitleg?: string;
  bron?: string;
  eenheden: Eenheid[];
  waarden: Code[];
}

export interface Ontbrekend {
  casus?: string;
  melding: string;
  ontbreekt: { veld: string; tekst: string }[];
}

export interface Publicatie {
  nummer?: string;
  regio: string;
  jaar: number;
  /** From when it is fixed. */
  versie?: number;
  stand: 'LOOPT' | 'VASTGESTELD' | 'VERVANGEN' | 'GESTOPT';
  sha256?: string;
  gestartOp?: string;
  gestartDoor?: string;
  vastgesteldOp?: string;
  vastgesteldDoor?: string;
  ingetrokkenOp?: string;
}

/** What a reader may do in a region, as the server put it in the page. */
export interface Regiodeel {
  naam: string;
  alles: boolean;
  publiceert: boolean;
  casussen: boolean;
}
