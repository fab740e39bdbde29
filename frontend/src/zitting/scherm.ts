import type { Woorden } from '../casus/woorden';
import type { Concepten } from './concepten';
import type { Invoerhandelingen } from './invoer';
import type { Bericht } from './postbus';
import type { Deel } from './vormen';
import type { Besluit, Punt, Zitting } from './zitting';

/** What somebody does at the screen, by mouse or key. */
export interface Handelingen extends Invoerhandelingen {
  kies(punt: string): void;
  naarKamer(punt: string): void;
  pauze(): void;
  wisselLaag(laag: string): void;
  rondAf(punt: string, stand: 'BEHANDELD' | 'DOORGESCHOVEN'): void;
  aanwezig(punt: string, laag: string, groep: string, aanwezig: boolean): void;
  open(deel: Deel): void;
  wijzigBesluit(punt: string, besluit: Besluit): void;
  stemTegen(punt: string, besluit: Besluit): void;
  vulAan(punt: Punt): void;
  opnieuw(sleutel: string): void;
  vergeet(sleutel: string): void;
  begin(): void;
  einde(): void;
  projector(): void;
  uitleg(): void;
}

/** Something that the server did not take; the text stays until who wrote it throws it away. */
export interface Geweigerd {
  bericht: Bericht;
  uitleg: string;
}

/** All that the page shows. */
export interface Scherm {
  zitting: Zitting;
  woorden: Woorden;
  gekozen: string | undefined;
  concepten: Concepten;
  wachtend: readonly Bericht[];
  geweigerd: readonly Geweigerd[];
  doe: Handelingen;
}
