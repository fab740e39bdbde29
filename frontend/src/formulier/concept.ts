import type { Gegevens } from './schema';
import { bewaarConcept } from './taak';

const WACHT_MS = 2_000;
const TIJD = new Intl.DateTimeFormat('nl-NL', { hour: '2-digit', minute: '2-digit' });

/** Keeps a draft on the server: shortly after the last change, and when the page goes away. */
export class Concept {
  private wekker: number | undefined;
  private onderweg: Promise<void> = Promise.resolve();
  private gewijzigd = false;
  private gestopt = false;

  constructor(
    private readonly taak: string,
    private readonly gegevens: () => Gegevens,
    private readonly meld: (tekst: string) => void,
  ) {
    addEventListener('pagehide', this.bijVertrek);
  }

  wijzig(): void {
    if (this.gestopt) return;
    this.gewijzigd = true;
    clearTimeout(this.wekker);
    this.wekker = window.setTimeout(() => void this.bewaar(), WACHT_MS);
  }

  /** Saves what has changed; one request at a time, so that an older draft never overtakes a newer one. */
  bewaar(): Promise<void> {
    clearTimeout(this.wekker);
    this.onderweg = this.onderweg.then(async () => {
      if (this.gestopt || !this.gewijzigd) return;
      this.gewijzigd = false;
      try {
        await bewaarConcept(this.taak, this.gegevens());
        this.meld(`Concept bewaard om ${TIJD.format(new Date())}`);
      } catch {
        this.gewijzigd = true;
        this.meld('Concept niet bewaard. Rond de taak af, of probeer het zo opnieuw.');
      }
    });
    return this.onderweg;
  }

  /** Waits for a request under way and saves no more until {@link hervat}: the task is being completed. */
  async pauzeer(): Promise<void> {
    clearTimeout(this.wekker);
    this.gestopt = true;
    await this.onderweg;
  }

  hervat(): void {
    this.gestopt = false;
    if (this.gewijzigd) this.wijzig();
  }

  sluit(): void {
    if (this.gewijzigd) this.bijVertrek();
    this.gestopt = true;
    clearTimeout(this.wekker);
    removeEventListener('pagehide', this.bijVertrek);
  }

  private readonly bijVertrek = (): void => {
    if (this.gestopt || !this.gewijzigd) return;
    this.gewijzigd = false;
    void bewaarConcept(this.taak, this.gegevens(), true).catch(() => undefined);
  };
}
