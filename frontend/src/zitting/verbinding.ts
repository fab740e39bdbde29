import { el } from '../melden/dom';
import type { Postbus } from './postbus';

/** Not worth a word: a line that is back at once. */
const GEDULD_MS = 1_500;
/** When nobody tries any more, we do. */
const WEER_PROBEREN_MS = 30_000;

const GEWOON = 'Dit scherm werkt vanzelf bij.';
const TERUG = 'De verbinding is terug. Dit scherm werkt weer vanzelf bij.';
const WEG = 'Geen verbinding. Wat u ziet, kan verouderd zijn. U kunt doorwerken: wat u vastlegt, wordt verstuurd zodra de verbinding terug is. Sluit dit tabblad niet.';

/** Says plainly whether this screen is up to date, and what still has to be sent. */
export class Verbinding {
  private readonly stand = el('p', { class: 'verbinding__stand' });
  private readonly wacht = el('p', { class: 'verbinding__stand' });
  /** Only what changed is read out: the count goes up more often than the line goes down. */
  readonly element = el('div', { class: 'verbinding', role: 'status', 'aria-atomic': 'false' }, this.stand, this.wacht);
  private lijnstand: 'verbonden' | 'weg' | 'op' = 'verbonden';
  private leest = true;
  private verstuurt = true;
  private wasWeg = false;
  private straks: number | undefined;

  constructor(private readonly bijHerstel: () => void) {
    window.addEventListener('offline', () => {
      this.lijnstand = 'weg';
      this.laatZien(true);
    });
    window.addEventListener('online', () => this.bijHerstel());
  }

  get isLijnWeg(): boolean {
    return this.lijnstand !== 'verbonden';
  }

  lijn(stand: 'verbonden' | 'weg' | 'op'): void {
    const terug = stand === 'verbonden' && this.isLijnWeg;
    this.lijnstand = stand;
    this.laatZien(false);
    if (terug) this.bijHerstel();
    if (stand === 'op') window.setTimeout(() => this.isLijnWeg && this.bijHerstel(), WEER_PROBEREN_MS);
  }

  /** Whether the last question was answered. */
  gelezen(gelukt: boolean): void {
    this.leest = gelukt;
    this.laatZien(false);
    // Nobody may tell us that the server is back.
    if (!gelukt && !this.isLijnWeg) window.setTimeout(() => !this.leest && this.bijHerstel(), 2 * GEDULD_MS);
  }

  toon({ wachtend, hapering }: Pick<Postbus, 'wachtend' | 'hapering'>): void {
    this.verstuurt = hapering !== 'weg';
    const aantal = this.verstuurt ? 0 : wachtend.length;
    zet(this.wacht, aantal === 0 ? '' : aantal === 1 ? 'Er wacht 1 tekst op verzending.' : `Er wachten ${aantal} teksten op verzending.`);
    this.laatZien(!this.verstuurt);
  }

  private laatZien(meteen: boolean): void {
    clearTimeout(this.straks);
    const weg = this.isLijnWeg || !this.leest || !this.verstuurt;
    if (weg && !this.wasWeg && !meteen) {
      this.straks = window.setTimeout(() => this.laatZien(true), GEDULD_MS);
      return;
    }
    if (weg) zet(this.stand, WEG);
    else if (this.wasWeg) zet(this.stand, TERUG);
    else if (this.stand.textContent === '') zet(this.stand, GEWOON);
    this.wasWeg = weg;
    this.element.classList.toggle('verbinding--weg', weg);
  }
}

function zet(plek: HTMLElement, tekst: string): void {
  if (plek.textContent !== tekst) plek.textContent = tekst;
}
