import { render } from 'preact';
import { Mislukt } from '../formulier/taak';
import { el } from '../melden/dom';
import { Gidsdialoog } from './dialoog';
import { haal, verstuur, type Gids, type Partner, type Tafel, type Week, type Wijziging } from './dienst';
import { geschiedenis } from './geschiedenis';
import type { Achterblijvend, Handeling } from './handelingen';
import { rooster } from './rooster';
import { tafels } from './tafels';
import { beheer, telefoonlijst } from './weergave';

const VANDAAG = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' });

/** The directory of one region at a time; who keeps it sees and changes all of it, others the partners. */
export class Gidspagina {
  private readonly nieuws = el('p', { class: 'casus__nieuws', role: 'status' });
  private readonly inhoud = el('div');
  private regio: string;
  private gids: Gids | undefined;
  private tafels: Tafel[] = [];
  private rol = '';
  private week: Week | undefined;
  private wijzigingen: Wijziging[] | undefined;

  constructor(
    private readonly plek: HTMLElement,
    private readonly regios: Record<string, string>,
    private readonly beheert: boolean,
  ) {
    this.regio = Object.keys(regios)[0] ?? '';
  }

  async begin(): Promise<void> {
    this.plek.replaceChildren(...this.regiokeuze(), this.nieuws, this.inhoud);
    await this.laad('');
  }

  private regiokeuze(): Node[] {
    const codes = Object.entries(this.regios);
    if (codes.length < 2) return [];
    const keuze = el('select', { id: 'regio', class: 'utrecht-select utrecht-select--html-select' }, ...codes.map(([code, naam]) => el('option', { value: code }, naam)));
    keuze.addEventListener('change', () => {
      this.regio = keuze.value;
      this.gids = this.week = this.wijzigingen = undefined;
      this.rol = '';
      void this.laad(`U ziet nu de gids van ${this.regios[this.regio]}.`);
    });
    return [el('div', { class: 'utrecht-form-field' }, el('label', { class: 'utrecht-form-label', for: 'regio' }, 'Regio'), keuze)];
  }

  private async laad(daarna: string): Promise<void> {
    try {
      if (this.beheert) {
        this.gids = await haal<Gids>(this.regio, '/gids');
        this.tafels = await haal<Tafel[]>(this.regio, '/tafels');
        this.rol ||= Object.keys(this.gids.keuzes.piketrollen)[0] ?? '';
        await this.laadWeek(this.week?.maandag);
        if (this.wijzigingen) this.wijzigingen = await haal<Wijziging[]>(this.regio, '/gidswijzigingen');
        this.toon();
      } else {
        render(telefoonlijst(await haal<Partner[]>(this.regio, '/partners')), this.inhoud);
      }
      this.nieuws.textContent = daarna;
    } catch (fout) {
      this.meld(fout);
    }
  }

  private async laadWeek(dag: string | undefined): Promise<void> {
    if (this.rol) this.week = await haal<Week>(this.regio, `/piketdiensten?rol=${encodeURIComponent(this.rol)}${dag ? `&dag=${dag}` : ''}`);
  }

  private toon(): void {
    const { gids } = this;
    if (!gids) return;
    const doe = (handeling: Handeling | Promise<Handeling>) => void this.open(handeling);
    render(
      beheer(
        gids,
        VANDAAG.format(new Date()),
        doe,
        ({ id }) => haal<Achterblijvend>(this.regio, `/rolhouders/${id}/achterblijvend`),
        tafels(gids, this.tafels, doe),
        rooster(gids, this.rol, this.week, (rol, dag) => void this.kiesWeek(rol, dag), doe),
        geschiedenis(this.wijzigingen, gids.keuzes.accounts, () => void this.toonGeschiedenis()),
      ),
      this.inhoud,
    );
  }

  private async open(handeling: Handeling | Promise<Handeling>): Promise<void> {
    this.nieuws.textContent = '';
    try {
      const { regio } = this;
      await new Gidsdialoog((opdracht, sleutel) => verstuur(regio, opdracht, sleutel), await handeling, (gedaan) => void this.laad(gedaan)).open();
    } catch (fout) {
      this.meld(fout);
    }
  }

  private async kiesWeek(rol: string, dag: string | undefined): Promise<void> {
    try {
      this.rol = rol;
      await this.laadWeek(dag);
      this.toon();
    } catch (fout) {
      this.meld(fout);
    }
  }

  private async toonGeschiedenis(): Promise<void> {
    try {
      this.wijzigingen = await haal<Wijziging[]>(this.regio, '/gidswijzigingen');
      this.toon();
      this.inhoud.querySelector<HTMLElement>('[aria-label="Laatste wijzigingen"]')?.focus();
    } catch (fout) {
      this.meld(fout);
    }
  }

  private meld(fout: unknown): void {
    this.nieuws.textContent = fout instanceof Mislukt ? fout.message : 'Dit lukt nu niet. Laad de pagina opnieuw.';
  }
}
