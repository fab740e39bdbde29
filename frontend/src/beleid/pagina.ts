import { h, render, type JSX } from 'preact';
import { el } from '../melden/dom';
import type { Bureau } from './bureau';
import { delen } from './bureau';
import { Bundels, Samenhangbeeld, Tabellen, Wijzigingen } from './overzicht';
import { leesRoute, routes, type Route } from './route';
import { Tabelblad } from './tabel';
import { Tekstblad } from './teksten';
import { Wijzigingblad } from './wijziging';

/** The policy desk of one region at a time; the address after the # says which part of it shows. */
export class Beleidspagina {
  /** Always there: a screen reader only tells changes of what it knows. */
  private readonly nieuws = el('p', { class: 'casus__nieuws', role: 'status' });
  private readonly inhoud = el('div');
  private regio: string;
  private focus = false;

  constructor(
    private readonly plek: HTMLElement,
    private readonly regios: Record<string, string>,
    private readonly bewerkt: readonly string[],
  ) {
    this.regio = Object.keys(regios)[0] ?? '';
  }

  begin(): void {
    this.plek.replaceChildren(...this.regiokeuze(), this.nieuws, this.inhoud);
    window.addEventListener('hashchange', () => {
      this.focus = true;
      this.toon();
      // What was said is about where the reader was, unless it leads here.
      window.setTimeout(() => window.scrollTo({ top: 0 }));
    });
    this.toon();
  }

  private regiokeuze(): Node[] {
    const codes = Object.entries(this.regios);
    if (codes.length < 2) return [];
    const keuze = el('select', { id: 'regio', class: 'utrecht-select utrecht-select--html-select' }, ...codes.map(([code, naam]) => el('option', { value: code }, naam)));
    keuze.addEventListener('change', () => {
      this.regio = keuze.value;
      this.nieuws.textContent = `U ziet nu het beleid van ${this.regios[this.regio]}.`;
      if (leesRoute(window.location.hash).plek === 'wijziging') window.location.hash = routes.wijzigingen;
      else this.toon();
    });
    return [el('div', { class: 'veld' }, el('label', { class: 'utrecht-form-label', for: 'regio' }, 'Regio'), keuze)];
  }

  private toon(): void {
    const route = leesRoute(window.location.hash);
    const bureau: Bureau = {
      regio: this.regio,
      regionaam: this.regios[this.regio] ?? this.regio,
      bewerkt: this.bewerkt.includes(this.regio),
      zeg: (tekst) => {
        this.nieuws.textContent = tekst;
        this.nieuws.scrollIntoView({ block: 'nearest' });
      },
      ga: (hash) => {
        if (window.location.hash === hash) this.toon();
        else window.location.hash = hash;
      },
      neemFocus: () => {
        const neemt = this.focus;
        this.focus = false;
        return neemt;
      },
    };
    render(h('div', null, menu(route), h('div', { key: sleutelVan(route) }, deel(bureau, route))), this.inhoud);
  }
}

/** Parts of one table or one change are the same page: what is open there stays open. */
const sleutelVan = (route: Route) => ('sleutel' in route ? `${route.plek} ${route.sleutel}` : 'nummer' in route ? `${route.plek} ${route.nummer}` : route.plek);

const menu = ({ plek }: Route) =>
  delen('Delen van het beleid', [
    [routes.tabellen, 'Beslistabellen', plek === 'tabellen' || plek === 'tabel'],
    [routes.teksten, 'Teksten en signalen', plek === 'teksten' || plek === 'tekst'],
    [routes.wijzigingen, 'Wijzigingen', plek === 'wijzigingen' || plek === 'wijziging'],
    [routes.samenhang, 'Samenhang', plek === 'samenhang'],
  ]);

function deel(bureau: Bureau, route: Route): JSX.Element {
  switch (route.plek) {
    case 'tabellen':
      return h(Tabellen, { bureau });
    case 'wijzigingen':
      return h(Wijzigingen, { bureau });
    case 'samenhang':
      return h(Samenhangbeeld, { bureau });
    case 'teksten':
      return h(Bundels, { bureau });
    case 'tekst':
      return h(Tekstblad, { bureau, route });
    case 'tabel':
      return h(Tabelblad, { bureau, route });
    case 'wijziging':
      return h(Wijzigingblad, { bureau, route });
  }
}
