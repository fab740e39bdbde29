import { klok } from '../casus/woorden';
import type { Nieuwste, Uitkomst } from './dienst';

/** How it stands with what is being typed. */
export type Opslagstand = { soort: 'rust' } | { soort: 'wacht' } | { soort: 'bezig' } | { soort: 'opgeslagen'; om: number } | { soort: 'mislukt'; uitleg: string } | { soort: 'ingehaald'; nieuwste: Nieuwste };

/** After the last change; long enough to type a word in. */
const RUST_MS = 800;
const OPNIEUW_MS = 5_000;

interface Gehoor {
  bijStand(stand: Opslagstand): void;
  /** What is about to be stored, for who wants to check it too. */
  bijInhoud(inhoud: string): void;
}

/** Stores a draft by itself, one version after the other, and stops when a colleague stored another one. */
export class Opslag {
  private straks: ReturnType<typeof setTimeout> | undefined;
  private lopend: Promise<void> | undefined;
  private vuil = false;
  private stand: Opslagstand = { soort: 'rust' };

  constructor(
    public versie: number,
    private readonly inhoud: () => Promise<string>,
    private readonly bewaar: (inhoud: string, versie: number) => Promise<Uitkomst<{ versie: number }>>,
    private readonly gehoor: Gehoor,
  ) {}

  get isKlaar(): boolean {
    return !this.vuil && this.lopend === undefined;
  }

  wijzig(): void {
    this.vuil = true;
    if (this.stand.soort === 'ingehaald') return;
    this.zet({ soort: 'wacht' });
    this.plan(RUST_MS);
  }

  /** Stores now what waits; whether all is stored. */
  async nu(): Promise<boolean> {
    clearTimeout(this.straks);
    await this.lopend;
    if (this.vuil && this.stand.soort !== 'ingehaald') await this.voerUit();
    return this.isKlaar;
  }

  /** After a conflict: what is on this screen replaces what the colleague stored, or is left for it. */
  vervang(nieuwste: Nieuwste): void {
    this.versie = nieuwste.versie;
    this.stand = { soort: 'rust' };
    this.wijzig();
  }

  neemOver(nieuwste: Nieuwste): void {
    this.versie = nieuwste.versie;
    this.vuil = false;
    this.zet({ soort: 'rust' });
  }

  stop(): void {
    clearTimeout(this.straks);
  }

  private plan(ms: number): void {
    clearTimeout(this.straks);
    this.straks = setTimeout(() => void this.voerUit(), ms);
  }

  private async voerUit(): Promise<void> {
    if (this.lopend) return this.plan(RUST_MS);
    this.lopend = this.eenKeer();
    await this.lopend;
    this.lopend = undefined;
    if (this.vuil && this.stand.soort === 'opgeslagen') this.wijzig();
  }

  private async eenKeer(): Promise<void> {
    this.vuil = false;
    this.zet({ soort: 'bezig' });
    const inhoud = await this.inhoud();
    this.gehoor.bijInhoud(inhoud);
    const uitkomst = await this.bewaar(inhoud, this.versie);
    if (uitkomst.soort === 'klaar') {
      this.versie = uitkomst.inhoud.versie;
      this.zet({ soort: 'opgeslagen', om: Date.now() });
      return;
    }
    this.vuil = true;
    if (uitkomst.soort === 'ouder' && uitkomst.nieuwste) {
      this.zet({ soort: 'ingehaald', nieuwste: uitkomst.nieuwste });
      return;
    }
    this.zet({ soort: 'mislukt', uitleg: uitkomst.soort === 'fouten' ? uitkomst.fouten.map(({ melding }) => melding).join(' ') : uitkomst.uitleg });
    // What the server refuses stays refused until it is changed; without a connection it may go in a while.
    if (uitkomst.soort === 'mislukt') this.plan(OPNIEUW_MS);
  }

  private zet(stand: Opslagstand): void {
    this.stand = stand;
    this.gehoor.bijStand(stand);
  }
}

export function opslagtekst(stand: Opslagstand): string {
  switch (stand.soort) {
    case 'rust':
      return 'Alles is opgeslagen.';
    case 'wacht':
    case 'bezig':
      return 'Wordt opgeslagen…';
    case 'opgeslagen':
      return `Opgeslagen om ${klok(stand.om).replace('.', ':')}.`;
    case 'mislukt':
      return `Nog niet opgeslagen. ${stand.uitleg}`;
    case 'ingehaald':
      return 'Nog niet opgeslagen. Een collega heeft ook gewijzigd.';
  }
}
