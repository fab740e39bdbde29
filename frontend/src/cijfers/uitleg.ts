import { h, type JSX } from 'preact';
import { Geladen } from '../beleid/bureau';
import { alinea, deel, gegevens } from '../casus/stukken';
import type { Keuzes } from './cijfers';
import { haalKeuzes } from './dienst';
import { uitlegVerborgen } from './getallen';
import { definitie } from './kengetallen';
import { Kop, type Plaats } from './plaats';

/** What each figure means, in one place. */
export function Uitlegblad({ plaats }: { plaats: Plaats }): JSX.Element {
  return h(
    'div',
    null,
    h(Kop, { plaats, tekst: 'Wat betekenen de cijfers?' }),
    deel(
      'geregistreerd',
      'Geregistreerd is niet hetzelfde als gebeurd',
      alinea('Deze cijfers tellen wat is gemeld. Veel mensenhandel wordt niet gemeld. Naar schatting zijn er in Nederland elk jaar 5.000 tot 7.500 slachtoffers. Meer meldingen kan dus ook betekenen dat uw regio beter oplet.'),
    ),
    deel('tellen', 'Hoe we tellen', alinea('Elke melding, elk slachtoffer, elke casus en elke verwijzing telt precies één keer. Gaat een melding over meer vormen, dan staat zij bij “Meer dan één”. Een oefening telt niet mee. De dag telt waarop de melding binnenkwam, in Nederlandse tijd.')),
    deel('verborgen', 'Waarom sommige aantallen niet zichtbaar zijn', alinea(uitlegVerborgen())),
    h(Geladen<Keuzes>, {
      wat: `uitleg ${plaats.regio}`,
      haal: () => haalKeuzes(plaats.regio),
      toon: ({ indicatoren, uitsplitsingen }) => [
        deel('kengetallen', 'De kengetallen', ...indicatoren.map((een) => h('article', { class: 'casuskaart', key: een.code }, h('h3', { class: 'utrecht-heading-3' }, een.naam), definitie(een)))),
        deel('indelingen', 'De indelingen', ...uitsplitsingen.map(({ uitsplitsing, naam, uitleg, bron }) => h('article', { class: 'casuskaart', key: uitsplitsing }, h('h3', { class: 'utrecht-heading-3' }, naam), gegevens([['Wat telt', uitleg], ['Bron van de afspraak', bron]])))),
      ],
    }),
  );
}
