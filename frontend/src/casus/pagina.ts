import { render } from 'preact';
import { el } from '../melden/dom';
import { actieknoppen } from './acties';
import type { Casus } from './casus';
import { Dialoog } from './dialoog';
import { adres, haalCasus, openInNood, type Gelezen } from './dienst';
import { Meeluisteraar } from './live';
import { nietTeZien } from './noodtoegang';
import { weergave } from './weergave';
import { klok, Woorden } from './woorden';

/** After this long without a key or a click nobody is reading; looking again would only prolong the session. */
const ONGELEZEN_MS = 15 * 60_000;
/** All pages hear at once that the database is back. */
const SPREIDING_MS = 1_000;

const STANDEN = {
  verbonden: 'Wijzigingen ziet u hier vanzelf.',
  weg: 'Wijzigingen ziet u nu niet vanzelf. Meldroute zoekt weer verbinding.',
  op: 'Wijzigingen ziet u hier niet vanzelf. Laad de pagina zelf opnieuw.',
};

/** The page of one casus: asks for it, shows it, and keeps it up to date. */
export class Casuspagina {
  private readonly kop: HTMLElement;
  private readonly stand = el('p', { class: 'zacht' });
  /** Always there: a screen reader only tells changes of what it knows. */
  private readonly nieuws = el('p', { class: 'casus__nieuws', role: 'status' });
  private readonly gedaan = el('p', { class: 'casus__nieuws', role: 'status' });
  private readonly inhoud = el('div');
  private readonly acties = el('div');
  private luisteraar: Meeluisteraar | undefined;
  private sluittijd: number | undefined;
  private bezig: Promise<void> | undefined;
  /** What to say after the next time, when there is to be one. */
  private opnieuw: string | undefined;
  private gebruikt = Date.now();

  constructor(
    private readonly plek: HTMLElement,
    private readonly nummer: string,
    private readonly woorden: Woorden,
    private readonly noodtoegang: string | undefined,
  ) {
    this.kop = el('h1', { class: 'utrecht-heading-1', tabindex: -1 }, `Casus ${nummer}`);
    for (const soort of ['pointerdown', 'keydown', 'visibilitychange']) {
      document.addEventListener(soort, () => (this.gebruikt = Date.now()), { passive: true });
    }
    this.plek.replaceChildren(this.kop, this.nieuws);
    this.nieuws.textContent = 'De casus wordt geladen…';
  }

  begin(): Promise<void> {
    return this.laad('');
  }

  /** One at a time; what comes meanwhile is asked for once more after it. */
  private laad(daarna: string): Promise<void> {
    if (this.bezig) {
      this.opnieuw = daarna;
      return this.bezig;
    }
    this.bezig = haalCasus(this.nummer).then((gelezen) => {
      this.bezig = undefined;
      this.verwerk(gelezen, daarna);
      const { opnieuw } = this;
      this.opnieuw = undefined;
      if (opnieuw !== undefined) void this.laad(opnieuw);
    });
    return this.bezig;
  }

  private verwerk(gelezen: Gelezen, daarna: string): void {
    if (gelezen.soort === 'casus') {
      this.toon(gelezen.casus, gelezen.mijn);
      this.nieuws.textContent = daarna;
    } else if (gelezen.soort === 'onbekend') {
      this.toonNietTeZien();
    } else if (gelezen.soort === 'uitgelogd') {
      this.toonUitgelogd();
    } else {
      this.vraagOpnieuw(gelezen.uitleg);
    }
  }

  private toon(casus: Casus, mijn: ReadonlySet<string>): void {
    if (!this.inhoud.isConnected) {
      this.plek.replaceChildren(this.kop, this.stand, this.nieuws, this.gedaan, el('div', { class: 'casus' }, this.acties, this.inhoud));
    }
    render(weergave(casus, mijn, this.woorden), this.inhoud);
    this.toonActies(casus);
    this.luisteraar ??= new Meeluisteraar(adres(this.nummer, '/wijzigingen'), {
      bijNieuws: () => this.bijNieuws(),
      bijEinde: () => void this.laad(''),
      bijWeigering: () => void this.laad(''),
      bijStand: (stand) => (this.stand.textContent = STANDEN[stand]),
    });
    clearTimeout(this.sluittijd);
    if (casus.noodtoegangTot) {
      const nog = new Date(casus.noodtoegangTot).getTime() - Date.now() + SPREIDING_MS;
      this.sluittijd = window.setTimeout(() => void this.laad(''), Math.max(nog, SPREIDING_MS));
    }
  }

  /** Only when they differ: the focus may be on one of them. */
  private toonActies(casus: Casus): void {
    const nieuw = actieknoppen(casus, (actie) => {
      this.gedaan.textContent = '';
      void new Dialoog(this.nummer, actie, (gedaan) => {
        this.gedaan.textContent = gedaan;
        void this.laad('');
      }).open();
    });
    if (this.acties.textContent === nieuw.textContent) return;
    const had = (document.activeElement as HTMLElement | null)?.dataset['actie'];
    this.acties.replaceChildren(nieuw);
    if (had) nieuw.querySelector<HTMLElement>(`[data-actie="${had}"]`)?.focus();
  }

  private bijNieuws(): void {
    if (Date.now() - this.gebruikt > ONGELEZEN_MS) {
      this.vraagOpnieuw('Er kan iets veranderd zijn in deze casus.');
      return;
    }
    window.setTimeout(() => void this.laad(`Bijgewerkt om ${klok(Date.now())} uur.`), Math.random() * SPREIDING_MS);
  }

  private vraagOpnieuw(waarom: string): void {
    const knop = el('button', { type: 'button', class: 'utrecht-button utrecht-button--secondary-action' }, 'Bijwerken');
    knop.addEventListener('click', () => void this.laad(`Bijgewerkt om ${klok(Date.now())} uur.`));
    this.nieuws.replaceChildren(`${waarom} `, knop);
  }

  private toonNietTeZien(): void {
    const wasTeZien = this.ruimOp();
    // Who just stepped back, because they know somebody, has no emergency.
    const stapteTerug = this.gedaan.textContent !== '';
    const paneel = nietTeZien(
      this.nummer,
      stapteTerug ? undefined : this.noodtoegang,
      (reden, sleutel) => openInNood(this.nummer, reden, sleutel),
      () => void this.laad('').then(() => this.kop.focus()),
    );
    this.plek.replaceChildren(this.gedaan, paneel);
    if (wasTeZien) paneel.querySelector('h1')?.focus();
  }

  /** What is no longer for this user does not stay on the screen. */
  private toonUitgelogd(): void {
    this.ruimOp();
    const kop = el('h1', { class: 'utrecht-heading-1', tabindex: -1 }, 'U bent uitgelogd');
    const link = el('a', { class: 'utrecht-link', href: window.location.pathname }, 'Log opnieuw in');
    this.plek.replaceChildren(kop, el('p', { class: 'utrecht-paragraph' }, link, ' om deze casus te zien.'));
    kop.focus();
  }

  /** @returns whether the casus was on the screen */
  private ruimOp(): boolean {
    const stondEr = this.inhoud.isConnected;
    this.luisteraar?.stop();
    this.luisteraar = undefined;
    clearTimeout(this.sluittijd);
    document.querySelectorAll('dialog[open]').forEach((open) => (open as HTMLDialogElement).close());
    render(null, this.inhoud);
    this.acties.replaceChildren();
    this.inhoud.parentElement?.remove();
    return stondEr;
  }
}
