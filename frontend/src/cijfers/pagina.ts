import { h, render, type JSX } from 'preact';
import { delen } from '../beleid/bureau';
import { el } from '../melden/dom';
import type { Regiodeel } from './cijfers';
import { jaren, vandaag } from './jaren';
import { Ontbrekendblad } from './ontbrekend';
import { Overzichtblad } from './overzicht';
import type { Focus, Plaats } from './plaats';
import { Publicatieblad } from './publicaties';
import { leesRoute, naarHash, type Plek } from './route';
import { Uitlegblad } from './uitleg';
import { Uitsplitsblad } from './uitsplitsen';

/** The figures of one region and year at a time; the address after the # says which, and what of it shows. */
export class Cijferpagina {
  /** Always there: a screen reader only tells changes of what it knows. */
  private readonly nieuws = el('p', { class: 'casus__nieuws', role: 'status' });
  private readonly inhoud = el('div');
  private focus: Focus | undefined;

  constructor(
    private readonly plek: HTMLElement,
    private readonly regios: Record<string, Regiodeel>,
  ) {}

  begin(): void {
    this.plek.replaceChildren(this.nieuws, this.inhoud);
    window.addEventListener('hashchange', () => {
      const { plek, naar } = leesRoute(window.location.hash);
      this.focus = plek === 'uitsplitsen' && naar.length > 0 ? 'uitkomst' : 'kop';
      this.nieuws.textContent = '';
      this.toon();
      // The answer to a question scrolls into view by the focus that it gets.
      if (this.focus !== 'uitkomst') window.setTimeout(() => window.scrollTo({ top: 0 }));
    });
    this.toon();
  }

  private toon(): void {
    const route = leesRoute(window.location.hash);
    const regio = route.regio !== undefined && route.regio in this.regios ? route.regio : Object.keys(this.regios)[0];
    if (regio === undefined) return;
    const { jaar: ditJaar } = vandaag();
    const jaar = route.jaar ?? ditJaar;
    const plaats: Plaats = {
      regio,
      jaar,
      ditJaar,
      deel: this.regios[regio]!,
      route,
      adres: (plek, anders = {}) => naarHash({ plek, regio, jaar, ...anders }),
      ga: (hash) => {
        if (window.location.hash === hash) this.toon();
        else window.location.hash = hash;
      },
      zeg: (tekst) => {
        this.nieuws.textContent = tekst;
        this.nieuws.scrollIntoView({ block: 'nearest' });
      },
      neemFocus: (kop) => {
        const neemt = this.focus === kop;
        if (neemt) this.focus = undefined;
        return neemt;
      },
    };
    render(h('div', null, this.keuze(plaats), menu(plaats), h('div', { key: `${route.plek} ${regio} ${jaar}` }, blad(plaats))), this.inhoud);
  }

  /** Changes at once, as the reader expects of a choice that stands above all; the focus stays where it is. */
  private keuze(plaats: Plaats): JSX.Element {
    const { regio, jaar, ditJaar, route } = plaats;
    const kies = (anders: { regio?: string; jaar?: number }) => {
      window.history.replaceState(null, '', naarHash({ ...route, regio, jaar, pagina: 1, ...anders }));
      this.toon();
      this.nieuws.textContent = `U ziet nu de cijfers van ${this.regios[anders.regio ?? regio]?.naam ?? ''} over ${anders.jaar ?? jaar}.`;
    };
    const codes = Object.entries(this.regios);
    return h(
      'div',
      { class: 'filters cijfers__keuze' },
      codes.length > 1
        ? keuzelijst('regio', 'Regio', codes.map(([code, { naam }]) => [code, naam]), regio, (code) => kies({ regio: code }))
        : h('p', { class: 'cijfers__regio' }, 'Regio ', h('strong', null, plaats.deel.naam)),
      keuzelijst('jaar', 'Jaar', jaren(ditJaar, jaar).map((een) => [String(een), een === ditJaar ? `${een} (loopt nog)` : String(een)]), String(jaar), (een) => kies({ jaar: Number(een) })),
      h('button', { type: 'button', class: 'utrecht-button utrecht-button--secondary-action', onClick: () => window.print() }, 'Afdrukken'),
    );
  }
}

const keuzelijst = (id: string, label: string, keuzes: [string, string][], gekozen: string, bij: (waarde: string) => void) =>
  h(
    'div',
    { class: 'veld' },
    h('label', { class: 'utrecht-form-label', for: id }, label),
    h('select', { id, class: 'utrecht-select utrecht-select--html-select', onChange: (gebeurtenis: Event) => bij((gebeurtenis.currentTarget as HTMLSelectElement).value) }, keuzes.map(([waarde, tekst]) => h('option', { key: waarde, value: waarde, selected: waarde === gekozen }, tekst))),
  );

const NAMEN: Record<Plek, string> = { overzicht: 'Overzicht', uitsplitsen: 'Zelf uitsplitsen', ontbrekend: 'Eerst aanvullen', publicaties: 'Publicaties en jaarverslag', uitleg: 'Wat betekent het?' };

const ALLEEN_BINNEN: Plek[] = ['uitsplitsen', 'ontbrekend'];

const menu = ({ deel, route, adres }: Plaats) =>
  delen(
    'Delen van de cijfers',
    (Object.keys(NAMEN) as Plek[]).filter((plek) => deel.alles || !ALLEEN_BINNEN.includes(plek)).map((plek) => [adres(plek), NAMEN[plek], plek === route.plek]),
  );

function blad(plaats: Plaats): JSX.Element {
  const { plek } = plaats.route;
  if (!plaats.deel.alles && ALLEEN_BINNEN.includes(plek)) return h(Overzichtblad, { plaats });
  switch (plek) {
    case 'overzicht':
      return h(Overzichtblad, { plaats });
    case 'uitsplitsen':
      return h(Uitsplitsblad, { plaats });
    case 'ontbrekend':
      return h(Ontbrekendblad, { plaats });
    case 'publicaties':
      return h(Publicatieblad, { plaats });
    case 'uitleg':
      return h(Uitlegblad, { plaats });
  }
}
