import type { Opdracht, Uitkomst } from './dienst';

/** Something that was written down at the table and has to reach the server. */
export interface Bericht {
  /** The same at every attempt: however often it is sent, it is stored once. */
  sleutel: string;
  opdracht: Opdracht;
  punt: string;
  laag: string;
  /** In which part of the item it will stand. */
  deel: string;
  /** What who wrote it reads of it meanwhile. */
  tekst: string;
}

type Einde = Exclude<Uitkomst, { soort: 'weg' } | { soort: 'uitgelogd' }>;

interface Gehoor {
  /** The server took it, or said why not; it is out of the box. */
  bijEinde(bericht: Bericht, einde: Einde): void;
  /** What waits, or how it goes, changed. */
  bijStand(): void;
}

/** Short at first: a door that closes breaks Wi-Fi for seconds. */
const PAUZES_S = [1, 2, 5, 10, 15];

/**
 * Sends one after the other, in the order in which it was written, and keeps what did not arrive until it does. Only in the
 * memory of this tab: what is written here may stand on no disk.
 */
export class Postbus {
  private readonly rij: Bericht[] = [];
  private bezig = false;
  private straks: number | undefined;
  private poging = 0;
  /** Why nothing goes out now. */
  hapering: 'weg' | 'uitgelogd' | undefined;

  constructor(
    private readonly stuur: (opdracht: Opdracht, sleutel: string) => Promise<Uitkomst>,
    private readonly gehoor: Gehoor,
  ) {}

  get wachtend(): readonly Bericht[] {
    return this.rij;
  }

  plaats(bericht: Bericht): void {
    this.rij.push(bericht);
    this.gehoor.bijStand();
    void this.verzend();
  }

  /** Tries at once, such as when the connection is back. */
  async verzend(): Promise<void> {
    clearTimeout(this.straks);
    if (this.bezig) return;
    this.bezig = true;
    for (let eerste = this.rij[0]; eerste; eerste = this.rij[0]) {
      const uitkomst = await this.stuur(eerste.opdracht, eerste.sleutel);
      if (uitkomst.soort === 'weg' || uitkomst.soort === 'uitgelogd') {
        this.hapering = uitkomst.soort;
        break;
      }
      this.hapering = undefined;
      this.poging = 0;
      this.rij.shift();
      this.gehoor.bijEinde(eerste, uitkomst);
    }
    this.bezig = false;
    if (this.rij.length === 0) this.hapering = undefined;
    // Who signs in next may be somebody else: the page looks first, and then says to go on.
    else if (this.hapering === 'weg') this.plan();
    this.gehoor.bijStand();
  }

  /** Forgets all that waits. */
  leeg(): void {
    clearTimeout(this.straks);
    this.rij.length = 0;
    this.hapering = undefined;
  }

  private plan(): void {
    const pauze = PAUZES_S[Math.min(this.poging++, PAUZES_S.length - 1)]!;
    this.straks = window.setTimeout(() => void this.verzend(), pauze * 1000);
  }
}
