import { render } from 'preact';
import { Meeluisteraar } from '../casus/live';
import { klok, tijdstip, type Woorden } from '../casus/woorden';
import { el } from '../melden/dom';
import { beeldVan, buur, deelnaam, genodigden, getoond, schrijft, watBlijft } from './beeld';
import { adres, haalZitting, verstuur, type Gelezen, type Opdracht } from './dienst';
import { watIsNieuw } from './nieuws';
import { projectorbeeld } from './projector';
import type { Handelingen, Scherm } from './scherm';
import { Schrijven } from './schrijven';
import { Sneltoetsen, type Toets } from './toetsen';
import { toetsenVan } from './toetsenlijst';
import { Verbinding } from './verbinding';
import { bevestig, opsomming, sluitVensters, toetsenuitleg } from './vensters';
import { openstaand, weergave } from './weergave';
import type { Zitting } from './zitting';

/** After this long without a key or a click nobody is reading; looking again would only prolong the session. */
const ONGELEZEN_MS = 15 * 60_000;
/** All screens hear at once that something changed; not longer, because what may not be heard any more must go. */
const SPREIDING_MS = 250;
/** After the server ended the line; at once could go on for ever. */
const WEER_LUISTEREN_MS = 10_000;

/** The page of one session: asks for it, shows it, keeps it up to date and sends what is written. */
export class Zittingpagina implements Handelingen {
  private readonly kop: HTMLElement;
  /** Always there: a screen reader only tells changes of what it knows. */
  private readonly nieuws = el('p', { class: 'casus__nieuws', role: 'status' });
  private readonly wanneer = el('p', { class: 'zacht' });
  private readonly inhoud = el('div');
  private readonly verbinding = new Verbinding(() => this.herstel());
  private readonly schrijven: Schrijven;
  private readonly sneltoetsen = new Sneltoetsen(() => this.toetsen());
  private luisteraar: Meeluisteraar | undefined;
  private zitting: Zitting | undefined;
  private gekozen: string | undefined;
  private wie: string | undefined;
  private bezig: Promise<void> | undefined;
  private nogEens = false;
  private gebruikt = Date.now();
  private opDeMuur = window.location.hash === '#projector';

  constructor(
    private readonly plek: HTMLElement,
    private readonly nummer: string,
    private readonly woorden: Woorden,
  ) {
    this.schrijven = new Schrijven(nummer, woorden, { toon: () => this.toon(), zeg: (tekst) => this.zeg(tekst), laad: () => void this.laad(), focus: (id) => this.focus(id) });
    this.kop = el('h1', { class: 'utrecht-heading-1', tabindex: -1 }, 'Zitting');
    this.zetOp();
    for (const soort of ['pointerdown', 'keydown']) document.addEventListener(soort, () => (this.gebruikt = Date.now()), { passive: true });
    window.addEventListener('beforeunload', (vertrek) => this.schrijven.isIetsOpen && vertrek.preventDefault());
    this.zeg('De zitting wordt geladen…');
  }

  private zetOp(): void {
    this.plek.replaceChildren(this.kop, this.wanneer, this.verbinding.element, this.nieuws, this.inhoud);
  }

  start(): Promise<void> {
    return this.laad();
  }

  /** One at a time; what comes meanwhile is asked for once more after it. */
  private laad(): Promise<void> {
    if (this.bezig) {
      this.nogEens = true;
      return this.bezig;
    }
    this.bezig = haalZitting(this.nummer).then((gelezen) => {
      this.bezig = undefined;
      this.verwerk(gelezen);
      if (!this.nogEens) return;
      this.nogEens = false;
      void this.laad();
    });
    return this.bezig;
  }

  private verwerk(gelezen: Gelezen): void {
    this.verbinding.gelezen(gelezen.soort !== 'weg');
    if (gelezen.soort === 'zitting') this.ontvang(gelezen.zitting);
    else if (gelezen.soort === 'onbekend') this.ruimOp('Deze zitting kunt u niet zien', 'U hoort niet bij deze tafel, of de zitting bestaat niet.', true);
    else if (gelezen.soort === 'uitgelogd') this.toonUitgelogd();
    else if (gelezen.soort === 'mislukt') this.zeg(gelezen.uitleg);
    else if (!this.zitting) this.zeg('');
  }

  private ontvang(gekregen: Zitting): void {
    const was = this.zitting;
    const ik = `${gekregen.mijnRol} ${gekregen.mijnGroep ?? ''}`;
    // Somebody else signed in at this browser: what the former one wrote is not theirs to send.
    if (this.wie !== undefined && this.wie !== ik) this.schrijven.leeg();
    this.wie = ik;
    this.schrijven.bijAntwoord(gekregen);
    const zitting = watBlijft(gekregen);
    const nieuws = was ? watIsNieuw(was, zitting, getoond(was, this.gekozen)?.id, this.woorden) : '';
    if (was?.agendapunt !== zitting.agendapunt) this.volg(was, zitting);
    this.zitting = zitting;
    this.kop.textContent = zitting.tafelnaam;
    this.wanneer.textContent = `Zitting van ${tijdstip(zitting.begin)}`;
    document.title = `${zitting.tafelnaam} – Meldroute`;
    if (was === undefined) this.zeg('');
    if (nieuws) this.zeg(nieuws);
    if (beeldVan(zitting) === 'ZONDER_U') sluitVensters();
    const hadFocus = this.plek.contains(document.activeElement);
    this.toon();
    if (hadFocus && !this.plek.contains(document.activeElement)) this.focusInhoud();
    this.luister();
    if (this.schrijven.postbus.wachtend.length > 0) void this.schrijven.postbus.verzend();
  }

  /** The table goes to another item: along with it, but not away from what is being typed. */
  private volg(was: Zitting | undefined, zitting: Zitting): void {
    const hier = was && getoond(was, this.gekozen);
    const typt = hier !== undefined && document.activeElement?.closest('.zitting__invoer') !== null && zitting.punten.some(({ id }) => id === hier.id);
    this.gekozen = typt ? hier.id : undefined;
  }

  private luister(): void {
    this.luisteraar ??= new Meeluisteraar(adres(this.nummer, '/wijzigingen'), {
      bijNieuws: () => this.bijNieuws(),
      bijEinde: () => {
        void this.laad();
        window.setTimeout(() => this.luisterOpnieuw(), WEER_LUISTEREN_MS);
      },
      bijWeigering: () => void this.laad(),
      bijStand: (stand) => this.verbinding.lijn(stand),
    });
  }

  private luisterOpnieuw(): void {
    this.luisteraar?.stop();
    this.luisteraar = undefined;
    if (this.zitting) this.luister();
  }

  private bijNieuws(): void {
    if (this.zitting?.stand !== 'BEZIG' && Date.now() - this.gebruikt > ONGELEZEN_MS) {
      const knop = el('button', { type: 'button', class: 'utrecht-button utrecht-button--secondary-action' }, 'Bijwerken');
      knop.addEventListener('click', () => void this.laad().then(() => this.zeg(`Bijgewerkt om ${klok(Date.now())} uur.`)));
      this.nieuws.replaceChildren('Er kan iets veranderd zijn in deze zitting. ', knop);
      return;
    }
    window.setTimeout(() => void this.laad(), Math.random() * SPREIDING_MS);
  }

  /** The connection may be back: send what waits, and look. */
  private herstel(): void {
    if (this.verbinding.isLijnWeg) this.luisterOpnieuw();
    // Who is signed out may come back as somebody else: then look first.
    const eerst = this.schrijven.postbus.hapering === 'uitgelogd' ? Promise.resolve() : this.schrijven.postbus.verzend();
    void eerst.then(() => this.laad());
  }

  private toon(): void {
    const { zitting, schrijven } = this;
    this.verbinding.toon(schrijven.postbus);
    if (!zitting) return;
    const scherm: Scherm = { zitting, woorden: this.woorden, gekozen: this.gekozen, concepten: schrijven.concepten, wachtend: schrijven.wachtend, geweigerd: schrijven.geweigerd, doe: this };
    document.body.classList.toggle('op-de-muur', this.opDeMuur);
    render(this.opDeMuur ? projectorbeeld(scherm, () => this.projector()) : weergave(scherm), this.inhoud);
  }

  private zeg(tekst: string): void {
    this.nieuws.textContent = tekst;
  }

  private focus(id: string): void {
    document.getElementById(id)?.focus();
  }

  private focusInhoud(): void {
    (this.inhoud.querySelector<HTMLElement>('#zonder-u, #punt-kop') ?? this.kop).focus();
  }

  private toonUitgelogd(): void {
    const wacht = this.schrijven.isIetsOpen ? 'Wat u typte en nog niet is verstuurd, staat nog in dit tabblad. Sluit het niet.' : '';
    const link = el('a', { class: 'utrecht-link', href: '/inloggen', target: '_blank' }, 'Log in een nieuw tabblad in');
    const verder = el('button', { type: 'button', class: 'utrecht-button utrecht-button--primary-action' }, 'Ik ben weer ingelogd');
    verder.addEventListener('click', () => {
      this.zetOp();
      void this.laad();
    });
    this.ruimOp('U bent uitgelogd', wacht, false, el('p', { class: 'utrecht-paragraph' }, link, ' en kom dan hier terug.'), verder);
  }

  /** What is no longer for this user stays neither on the screen nor in memory. */
  private ruimOp(titel: string, uitleg: string, voorgoed: boolean, ...meer: Node[]): void {
    this.luisteraar?.stop();
    this.luisteraar = undefined;
    this.zitting = undefined;
    if (voorgoed) this.schrijven.leeg();
    sluitVensters();
    render(null, this.inhoud);
    document.body.classList.remove('op-de-muur');
    this.zeg('');
    const kop = el('h1', { class: 'utrecht-heading-1', tabindex: -1 }, titel);
    this.plek.replaceChildren(kop, el('p', { class: 'utrecht-paragraph' }, uitleg), ...meer);
    kop.focus();
  }

  private toetsen(): Toets[] {
    return this.zitting ? toetsenVan(this.zitting, this.opDeMuur, this) : [];
  }

  /** What changes the room is done now or not at all: an hour later it would be about another moment. */
  private async nu(opdracht: Opdracht, gedaan: string): Promise<void> {
    const uitkomst = await verstuur(this.nummer, opdracht, crypto.randomUUID());
    if (uitkomst.soort === 'klaar') this.zeg(gedaan);
    else if (uitkomst.soort === 'weg') this.zeg('Dit kan niet zonder verbinding. Probeer het als de verbinding terug is.');
    else if (uitkomst.soort === 'geweigerd') this.zeg(uitkomst.uitleg);
    else if (uitkomst.soort === 'fouten') this.zeg(uitkomst.fouten.map(({ melding }) => melding).join(' '));
    this.verbinding.gelezen(uitkomst.soort !== 'weg');
    await this.laad();
  }

  kies(punt: string): void {
    this.gekozen = punt === this.zitting?.agendapunt ? undefined : punt;
    this.toon();
    this.focus('punt-kop');
  }

  naarKamer(punt: string): void {
    this.gekozen = undefined;
    void this.nu({ methode: 'POST', pad: '/agendapunt', inhoud: { agendapunt: punt, versie: this.zitting?.versie } }, '').then(() => this.focus('punt-kop'));
  }

  pauze(): void {
    void this.nu({ methode: 'POST', pad: '/agendapunt', inhoud: { versie: this.zitting?.versie } }, '').then(() => this.kop.focus());
  }

  /** Others leave the room first: who, stands in the question. */
  wisselLaag(laag: string): void {
    const { zitting, woorden } = this;
    if (!zitting || !schrijft(zitting.mijnRol) || laag === zitting.laag) return;
    const punt = zitting.punten.find(({ id }) => id === zitting.agendapunt);
    const blijft = genodigden(zitting, punt, laag);
    const weg = zitting.leden.filter((lid) => !blijft.includes(lid)).map(({ naam }) => naam);
    bevestig(
      `Naar ${deelnaam(zitting, laag, (code) => woorden.tekst('laag', code)).replace(/^Deel/, 'deel')}?`,
      weg.length > 0 ? ['Niet bij dit deel, dus eerst de ruimte uit:', opsomming(weg), 'Op hun scherm verdwijnt dit punt meteen.'] : ['Iedereen aan tafel mag bij dit deel zijn.'],
      'Wisselen',
      () => void this.nu({ methode: 'POST', pad: '/laag', inhoud: { laag, versie: zitting.versie } }, ''),
    );
  }

  rondAf(punt: string, stand: 'BEHANDELD' | 'DOORGESCHOVEN'): void {
    void this.nu({ methode: 'POST', pad: `/punten/${punt}/afronden`, inhoud: { stand } }, stand === 'BEHANDELD' ? 'Het punt is behandeld.' : 'Het punt gaat door naar de volgende zitting.');
  }

  stap(stap: 1 | -1): void {
    const naar = this.zitting && schrijft(this.zitting.mijnRol) ? buur(this.zitting, stap) : undefined;
    if (naar) this.naarKamer(naar.id);
  }

  begin(): void {
    void this.nu({ methode: 'POST', pad: '/begin', inhoud: { versie: this.zitting?.versie } }, 'De zitting is geopend.');
  }

  einde(): void {
    if (!this.zitting || beeldVan(this.zitting) !== 'BEZIG') return;
    const open = openstaand(this.zitting);
    const wacht = this.schrijven.isIetsOpen ? ['Let op: er is nog tekst die niet is vastgelegd.'] : [];
    bevestig('De zitting sluiten?', [...wacht, ...(open.length > 0 ? ['Deze punten zijn nog niet behandeld. Zij schuiven door naar de volgende zitting:', opsomming(open)] : []), 'Daarna ligt vast wat is besloten. Het verslag volgt.'], 'Zitting sluiten', () =>
      void this.nu({ methode: 'POST', pad: '/einde', inhoud: { versie: this.zitting?.versie } }, 'De zitting is gesloten.'),
    );
  }

  projector(): void {
    this.opDeMuur = !this.opDeMuur;
    window.history.replaceState(null, '', this.opDeMuur ? '#projector' : window.location.pathname);
    this.zeg(this.opDeMuur ? 'Beeld voor de projector. Druk op s om terug te gaan.' : '');
    this.toon();
    this.focusInhoud();
  }

  uitleg(): void {
    toetsenuitleg(this.toetsen(), this.sneltoetsen.aan, (aan) => (this.sneltoetsen.aan = aan));
  }

  readonly aanwezig: Handelingen['aanwezig'] = (...wat) => this.schrijven.aanwezig(...wat);
  readonly open: Handelingen['open'] = (deel) => this.schrijven.open(deel, this.gekozen);
  readonly wijzigBesluit: Handelingen['wijzigBesluit'] = (...wat) => this.schrijven.wijzigBesluit(...wat);
  readonly stemTegen: Handelingen['stemTegen'] = (...wat) => this.schrijven.stemTegen(...wat);
  readonly vulAan: Handelingen['vulAan'] = (punt) => this.schrijven.vulAan(punt);
  readonly wijzig: Handelingen['wijzig'] = (...wat) => this.schrijven.wijzig(...wat);
  readonly bewaar: Handelingen['bewaar'] = (sleutel) => this.schrijven.bewaar(sleutel);
  readonly sluit: Handelingen['sluit'] = (sleutel) => this.schrijven.sluit(sleutel);
  readonly annuleer: Handelingen['annuleer'] = (sleutel) => this.schrijven.annuleer(sleutel);
  readonly opnieuw: Handelingen['opnieuw'] = (sleutel) => this.schrijven.opnieuw(sleutel);
  readonly vergeet: Handelingen['vergeet'] = (sleutel) => this.schrijven.vergeet(sleutel);
}
