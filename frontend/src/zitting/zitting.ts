/** The answer of `/api/v1/zittingen/{nummer}`: what this user may hear, and nothing else. What is unknown is left out of it. */
export interface Zitting {
  nummer: string;
  tafel: string;
  tafelnaam: string;
  soort: string;
  begin: string;
  stand: string;
  /** The layer that is in the room now. */
  laag?: string;
  /** The item that is in the room now, when this user may hear it. */
  agendapunt?: string;
  lagen: string[];
  mandaat: string;
  mijnRol: Zittingrol;
  mijnPartner?: string;
  mijnGroep?: string;
  /** There is an item in the room that this user may not hear in this layer. */
  zonderMij?: boolean;
  versie: number;
  punten: Punt[];
  leden: Lid[];
}

export type Zittingrol = 'VOORZITTER' | 'SECRETARIS' | 'LID' | 'GEEN';

export interface Punt {
  id: string;
  volgorde: number;
  casus: string;
  doel: string;
  redenen: string[];
  toelichting: string;
  stand: string;
  /** The layers in which this user may hear of it. */
  lagen: string[];
  /** By layer: the groups that may sit in it for this item. */
  genodigden?: Record<string, string[]>;
  kern?: Kern;
  inbreng: Inbreng[];
  besluiten: Besluit[];
  acties: Actie[];
  interventies: Interventie[];
  aanwezig: Aanwezigheid[];
}

export interface Kern {
  vormen: string[];
  gevaarniveau?: string;
  gemeente?: string;
  status?: string;
}

export interface Inbreng {
  id: string;
  laag: string;
  partner?: string;
  tekst: string;
  door: string;
  tijdstip: string;
}

export interface Besluit {
  id: string;
  laag: string;
  soort: string;
  tekst: string;
  sporen: string[];
  herzienOp?: string;
  binnenMandaat?: boolean;
  versie: number;
  tegenstemmen: { partner?: string; groep?: string; tekst: string }[];
}

export interface Actie {
  id: string;
  laag: string;
  omschrijving: string;
  eigenaar: string;
  termijn: string;
  stand?: string;
}

export interface Interventie {
  id: string;
  laag: string;
  interventie: string;
  soort?: string;
  bevoegdGezag: string;
  effect: string;
  stand?: string;
}

export interface Aanwezigheid {
  laag: string;
  groep: string;
  partner?: string;
  van: string;
  tot?: string;
}

export interface Lid {
  groep: string;
  partner?: string;
  naam: string;
  lagen: string[];
}

/** A line of the list of sessions. */
export interface Zittingregel {
  nummer: string;
  tafel: string;
  tafelnaam: string;
  soort: string;
  begin: string;
  sluiting?: string;
  stand: string;
  mijnRol: Zittingrol;
}

/** A table of the region; `leidt`: whether this user chairs it or is its secretary. */
export interface Eigentafel {
  code: string;
  naam: string;
  leidt: boolean;
}
