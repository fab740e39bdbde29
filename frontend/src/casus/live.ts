/** What the page does with news. */
export interface Gehoor {
  /** Something changed, or may have changed while nobody heard. */
  bijNieuws(): void;
  /** The server says: ask again whether you may see this. */
  bijEinde(): void;
  /** The server, or a proxy before it, refuses: ask it why. */
  bijWeigering(): void;
  /** Whether changes show by themselves; `op` when nobody tries any more. */
  bijStand(stand: 'verbonden' | 'weg' | 'op'): void;
}

/** The browser tries again by itself, but not after a refusal, which may be a node that is just starting. */
const PAUZES_S = [2, 5, 10, 30, 60, 60, 60];

/**
 * Hears over a stream of events that the casus changed. A page that is not in front lets go of its line: a browser has
 * few of them, and nobody is reading. Back in front it looks first and then listens on.
 */
export class Meeluisteraar {
  private lijn: EventSource | undefined;
  private gemist = false;
  private gestopt = false;
  private geweigerd = 0;
  private straks: number | undefined;

  constructor(
    private readonly adres: string,
    private readonly gehoor: Gehoor,
  ) {
    document.addEventListener('visibilitychange', this.bijZichtbaar);
    this.begin();
  }

  stop(): void {
    this.gestopt = true;
    document.removeEventListener('visibilitychange', this.bijZichtbaar);
    this.laatLos();
  }

  private begin(): void {
    if (this.gestopt || this.lijn || document.visibilityState === 'hidden') return;
    const lijn = new EventSource(this.adres);
    this.lijn = lijn;
    lijn.addEventListener('open', () => {
      this.geweigerd = 0;
      this.gehoor.bijStand('verbonden');
      if (this.gemist) this.gehoor.bijNieuws();
      this.gemist = false;
    });
    lijn.addEventListener('gewijzigd', () => this.gehoor.bijNieuws());
    lijn.addEventListener('einde', () => {
      this.stop();
      this.gehoor.bijEinde();
    });
    lijn.addEventListener('error', () => {
      this.gemist = true;
      if (lijn.readyState === EventSource.CLOSED) this.wacht();
      else this.gehoor.bijStand('weg');
    });
  }

  private wacht(): void {
    this.laatLos();
    const pauze = PAUZES_S[this.geweigerd++];
    this.gehoor.bijStand(pauze === undefined ? 'op' : 'weg');
    if (pauze !== undefined) this.straks = window.setTimeout(() => this.begin(), pauze * 1000);
    if (this.geweigerd === 1) this.gehoor.bijWeigering();
  }

  private laatLos(): void {
    clearTimeout(this.straks);
    this.lijn?.close();
    this.lijn = undefined;
  }

  private readonly bijZichtbaar = (): void => {
    if (document.visibilityState === 'hidden') {
      this.gemist = true;
      this.laatLos();
    } else {
      this.begin();
    }
  };
}
