import { h, type JSX } from 'preact';
import { alinea, gegevens, moment, tabelvak } from '../casus/stukken';
import { draaiTerug } from './afronden';
import { VARIANTEN, type Tekstbundel, type Versie } from './beleid';
import { delen, Geladen, Kop, knop, knoppen, merk, type Bureau } from './bureau';
import { haal, tekstpad } from './dienst';
import { routes, type Route } from './route';
import { begin, versietabel } from './tabel';

/** A bundle of texts, or the list of signals, as readers get it now. */
export function Tekstblad({ bureau, route }: { bureau: Bureau; route: Extract<Route, { plek: 'tekst' }> }): JSX.Element {
  const { regio } = bureau;
  return h(Geladen<Tekstbundel>, {
    wat: `tekst ${regio} ${route.sleutel}`,
    haal: () => haal<Tekstbundel>(tekstpad(route.sleutel), { regio }),
    toon: (bundel) => [
      h(Kop, { bureau, tekst: bundel.naam }),
      bundel.waarover !== undefined && alinea(bundel.waarover),
      gegevens([
        ['Van wie', VARIANTEN[bundel.variant]],
        ['Versie', bundel.versie === 0 ? 'Zoals Meldroute hem levert' : [String(bundel.versie), bundel.sinds !== undefined && [', sinds ', moment(bundel.sinds)]]],
        ['Door', bundel.door],
      ]),
      bureau.bewerkt &&
        knoppen(
          knop('Wijzigen', () => begin(bureau, bundel, bundel.variant === 'EIGEN' ? 'WIJZIGEN' : 'EIGEN_VARIANT'), 'primary-action'),
          bundel.variant === 'EIGEN' && knop('Terug naar wat alle regio’s gebruiken', () => begin(bureau, bundel, 'TERUG_NAAR_GEDEELD')),
          bundel.variant === 'EIGEN' && knop('Vorige versie terugzetten', () => draaiTerug(bureau, { soort: bundel.soort, sleutel: bundel.sleutel, regio, naam: bundel.naam })),
        ),
      delen('Delen van deze teksten', [
        [routes.tekst(bundel.sleutel), bundel.signalen ? 'Signalen' : 'Teksten', route.deel === 'teksten'],
        [routes.tekst(bundel.sleutel, 'versies'), 'Versies', route.deel === 'versies'],
      ]),
      route.deel === 'versies' ? h(Tekstversies, { bureau, sleutel: bundel.sleutel }) : bundel.signalen ? signalen(bundel) : velden(bundel),
    ],
  });
}

function signalen({ signalen: lijst = [] }: Tekstbundel): JSX.Element {
  return tabelvak(
    'Signalen',
    ['Signaal', 'Hoort bij', 'Bron'],
    lijst.map(({ code, tekst, vormtekst, bron, verborgen }) => ({ sleutel: code, cellen: [[tekst, verborgen && merk('Verborgen')], vormtekst ?? '', bron ?? ''] })),
  );
}

function velden({ velden: lijst = [] }: Tekstbundel): JSX.Element {
  return h(
    'div',
    null,
    [...new Set(lijst.map(({ groep }) => groep))].map((groep) =>
      h(
        'section',
        { class: 'beleid__kaart', key: groep, 'aria-label': groep },
        h('h3', { class: 'utrecht-heading-3' }, groep),
        lijst.filter((veld) => veld.groep === groep).map(({ sleutel, naam, tekst, fabriek }) => h('div', { key: sleutel }, h('h4', { class: 'beleid__tekstnaam' }, naam, tekst !== fabriek && merk('Eigen tekst')), h('p', { class: 'utrecht-paragraph verhaal' }, tekst))),
      ),
    ),
  );
}

function Tekstversies({ bureau, sleutel }: { bureau: Bureau; sleutel: string }): JSX.Element {
  return h(Geladen<Versie[]>, {
    wat: `tekstversies ${bureau.regio} ${sleutel}`,
    haal: () => haal<Versie[]>(tekstpad(sleutel, '/versies'), { regio: bureau.regio }),
    toon: (versies) => (versies.length === 0 ? alinea('Er zijn nog geen eigen versies.') : versietabel(versies)),
  });
}
