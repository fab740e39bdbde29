import type { Woorden } from '../casus/woorden';
import { beeldVan, genodigden, getoond, isKlaar, schrijflaag, schrijft } from './beeld';
import { Concepten, sleutelVan, type Concept } from './concepten';
import { verstuur, type Uitkomst } from './dienst';
import { Postbus, type Bericht } from './postbus';
import type { Geweigerd } from './scherm';
import { kies } from './vensters';
import { aanvullingvorm, actievorm, alsWaarden, besluitvorm, controleer, inbrengvorm, interventievorm, tegenstemvorm, teVersturen, type Deel, type Vorm, type Waarden } from './vormen';
import type { Besluit, Lid, Punt, Zitting } from './zitting';

interface Blad {
  toon(): void;
  zeg(tekst: string): void;
  /** Something arrived: ask what it is now. */
  laad(): void;
  focus(id: string): void;
}

/** What is written at the screen, from the first letter until the server has it. */
export class Schrijven {
  readonly concepten = new Concepten();
  readonly postbus: Postbus;
  geweigerd: Geweigerd[] = [];
  /** What arrived and is not in the answer yet. */
  private geland: Bericht[] = [];
  private readonly onderweg = new Map<string, Concept>();
  zitting: Zitting | undefined;

  constructor(
    nummer: string,
    private readonly woorden: Woorden,
    private readonly blad: Blad,
  ) {
    this.postbus = new Postbus((opdracht, sleutel) => verstuur(nummer, opdracht, sleutel), {
      bijEinde: (bericht, einde) => this.bijEinde(bericht, einde),
      bijStand: () => {
        if (this.postbus.hapering === 'uitgelogd') this.blad.laad();
        this.blad.toon();
      },
    });
  }

  get wachtend(): Bericht[] {
    return [...this.geland, ...this.postbus.wachtend];
  }

  /** Whether closing the page would lose something. */
  get isIetsOpen(): boolean {
    return this.postbus.wachtend.length > 0 || this.geweigerd.length > 0 || this.concepten.isIetsGetypt;
  }

  /** A new answer. Who sits out a part keeps their own words for when they are back. */
  bijAntwoord(zitting: Zitting): void {
    this.zitting = zitting;
    this.geland = [];
    if (beeldVan(zitting) !== 'ZONDER_U') this.concepten.houdBij(zitting);
  }

  leeg(): void {
    this.postbus.leeg();
    this.onderweg.clear();
    this.geweigerd = [];
    this.geland = [];
    this.concepten.houdBij({ punten: [] });
  }

  open(deel: Deel, gekozen: string | undefined): void {
    const { zitting } = this;
    const punt = zitting && getoond(zitting, gekozen);
    const laag = punt && schrijflaag(zitting, punt);
    if (!punt || !laag || (deel !== 'inbreng' && (!schrijft(zitting.mijnRol) || isKlaar(punt)))) return;
    this.begin({ punt: punt.id, laag, deel, vorm: this.vormVan(deel, zitting, genodigden(zitting, punt, laag)), waarden: {}, fouten: [] });
  }

  wijzigBesluit(punt: string, besluit: Besluit): void {
    this.begin({ punt, laag: besluit.laag, deel: 'besluiten', besluit: besluit.id, vorm: besluitvorm(this.woorden, besluit), waarden: alsWaarden(besluit), fouten: [] });
  }

  stemTegen(punt: string, besluit: Besluit): void {
    const { zitting } = this;
    const over = zitting?.punten.find(({ id }) => id === punt);
    if (!zitting || !over) return;
    this.begin({ punt, laag: besluit.laag, deel: 'tegenstemmen', besluit: besluit.id, vorm: tegenstemvorm(genodigden(zitting, over, besluit.laag), besluit), waarden: {}, fouten: [] });
  }

  vulAan(punt: Punt): void {
    this.begin({ punt: punt.id, laag: punt.lagen[0] ?? '', deel: 'aanvullingen', vorm: aanvullingvorm(punt, this.woorden), waarden: {}, fouten: [] });
  }

  private vormVan(deel: Deel, zitting: Zitting, erbij: Lid[]): Vorm {
    if (deel === 'inbreng') return inbrengvorm(zitting, erbij);
    if (deel === 'acties') return actievorm(erbij);
    return deel === 'interventies' ? interventievorm(this.woorden) : besluitvorm(this.woorden);
  }

  private begin(concept: Concept): void {
    const sleutel = this.concepten.begin(concept);
    this.blad.toon();
    this.blad.focus(`${sleutel}-${concept.vorm.velden[0]?.naam ?? ''}`);
  }

  wijzig(sleutel: string, naam: string, waarde: string | string[]): void {
    const concept = this.concepten.van(sleutel);
    if (!concept) return;
    concept.waarden = { ...concept.waarden, [naam]: waarde };
    // A choice can bring other questions.
    if (concept.vorm.velden.some(({ als }) => als)) this.blad.toon();
  }

  sluit(sleutel: string): void {
    const concept = this.concepten.van(sleutel);
    if (!concept) return;
    this.concepten.bergOp(sleutel);
    this.blad.toon();
    this.blad.focus(knopVan(concept));
  }

  annuleer(sleutel: string): void {
    const concept = this.concepten.van(sleutel);
    this.concepten.weg(sleutel);
    this.blad.toon();
    if (concept) this.blad.focus(knopVan(concept));
  }

  bewaar(sleutel: string): void {
    const concept = this.concepten.van(sleutel);
    if (!concept) return;
    concept.fouten = controleer(concept.vorm, concept.waarden);
    if (concept.fouten.length > 0) {
      this.blad.toon();
      this.blad.focus(`${sleutel}-${concept.fouten[0]!.veld}`);
      return;
    }
    this.concepten.weg(sleutel);
    this.verzend(concept);
    this.blad.focus(knopVan(concept));
  }

  aanwezig(punt: string, laag: string, groep: string, aanwezig: boolean): void {
    const opdracht = { methode: 'POST', pad: `/punten/${punt}/aanwezigheid`, inhoud: { laag, groep, aanwezig } } as const;
    const naam = this.zitting?.leden.find((lid) => lid.groep === groep)?.naam ?? groep;
    this.postbus.plaats({ sleutel: crypto.randomUUID(), opdracht, punt, laag, deel: 'aanwezigheid', tekst: `${naam} is ${aanwezig ? 'aanwezig' : 'weg'}` });
  }

  opnieuw(sleutel: string): void {
    const terug = this.geweigerd.find(({ bericht }) => bericht.sleutel === sleutel);
    this.geweigerd = this.geweigerd.filter((een) => een !== terug);
    if (terug) this.postbus.plaats(terug.bericht);
  }

  vergeet(sleutel: string): void {
    this.geweigerd = this.geweigerd.filter(({ bericht }) => bericht.sleutel !== sleutel);
    this.onderweg.delete(sleutel);
    this.blad.toon();
  }

  private verzend(concept: Concept): void {
    const sleutel = crypto.randomUUID();
    const { punt, laag, deel, vorm, waarden } = concept;
    this.onderweg.set(sleutel, concept);
    const tekst = ['tekst', 'omschrijving', 'effect'].map((naam) => waarden[naam]).find((waarde) => typeof waarde === 'string' && waarde !== '');
    this.postbus.plaats({ sleutel, opdracht: vorm.opdracht(punt, laag, teVersturen(vorm, waarden)), punt, laag, deel, tekst: String(tekst ?? vorm.titel) });
  }

  private bijEinde(bericht: Bericht, einde: Exclude<Uitkomst, { soort: 'weg' } | { soort: 'uitgelogd' }>): void {
    const concept = this.onderweg.get(bericht.sleutel);
    if (einde.soort === 'klaar' || (einde.soort === 'anders' && isHetzelfde(einde.huidig, bericht))) {
      this.onderweg.delete(bericht.sleutel);
      this.geland.push(bericht);
      if (concept) this.blad.zeg(concept.vorm.gedaan);
      this.blad.laad();
    } else if (einde.soort === 'anders' && concept) {
      this.bijBotsing(bericht, concept, einde.huidig);
    } else if (einde.soort === 'fouten' && concept && !this.concepten.van(sleutelVan(concept))) {
      this.onderweg.delete(bericht.sleutel);
      const sleutel = this.concepten.begin({ ...concept, fouten: einde.fouten });
      this.blad.toon();
      this.blad.focus(`${sleutel}-${einde.fouten[0]!.veld}`);
    } else {
      const uitleg = einde.soort === 'geweigerd' ? einde.uitleg : einde.soort === 'fouten' ? einde.fouten.map(({ melding }) => melding).join(' ') : 'Iemand anders was u net voor.';
      this.geweigerd = [...this.geweigerd, { bericht, uitleg }];
      this.blad.zeg('Er is iets niet vastgelegd. Uw tekst staat bovenaan de pagina.');
      this.blad.laad();
    }
  }

  private bijBotsing(bericht: Bericht, concept: Concept, huidig: Besluit): void {
    this.onderweg.delete(bericht.sleutel);
    const vervolg = (waarden: Waarden): Concept => ({ ...concept, vorm: besluitvorm(this.woorden, huidig), waarden, fouten: [] });
    // Open again behind the window: who closes it with Escape has lost nothing.
    const sleutel = this.concepten.begin(concept);
    const mijn = { soort: String(concept.waarden['soort'] ?? ''), tekst: String(concept.waarden['tekst'] ?? '') };
    this.blad.laad();
    kies(
      huidig,
      mijn,
      this.woorden,
      () => {
        this.concepten.weg(sleutel);
        this.blad.toon();
        this.blad.focus(knopVan(concept));
      },
      (tekst) => {
        this.concepten.weg(sleutel);
        this.verzend(vervolg({ ...concept.waarden, tekst }));
        this.blad.focus(knopVan(concept));
      },
    );
  }
}

/** Ours after all: it arrived before, and only the answer was lost. */
function isHetzelfde(huidig: Besluit, { opdracht: { inhoud } }: Bericht): boolean {
  const zelfde = (een: unknown, ander: unknown) => JSON.stringify(een ?? null) === JSON.stringify(ander ?? null);
  return huidig.tekst === inhoud['tekst'] && huidig.soort === inhoud['soort'] && zelfde([...huidig.sporen].sort(), [...(inhoud['sporen'] as string[])].sort()) && zelfde(huidig.herzienOp, inhoud['herzienOp']);
}

const knopVan = ({ deel, besluit }: Concept) => (besluit ? `${deel === 'tegenstemmen' ? 'tegen' : 'wijzig'}-${besluit}` : `nieuw-${deel}`);
