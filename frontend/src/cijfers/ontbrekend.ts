import { h, type JSX } from 'preact';
import { Geladen, link } from '../beleid/bureau';
import { alinea, bericht, opsomming, tabelvak } from '../casus/stukken';
import type { Ontbrekend } from './cijfers';
import { haalOntbrekend, PER_PAGINA } from './dienst';
import { hoeveel } from './figuur';
import { Kop, type Plaats } from './plaats';

/** What has to be filled in before the figures are right, and where. */
export function Ontbrekendblad({ plaats }: { plaats: Plaats }): JSX.Element {
  const { regio, jaar, deel, route } = plaats;
  return h(
    'div',
    null,
    h(Kop, { plaats, tekst: `Eerst aanvullen: ${jaar}` }),
    alinea('Bij deze meldingen is iets leeg dat nodig is voor de cijfers. Wat leeg is, telt als “onbekend”. De gemeente en de vorm van uitbuiting kunnen nog worden aangevuld in de casus; het cijfer verandert dan mee. De rest staat vast in de melding. Ontbreekt dat vaak, vraag melders dan om het voortaan in te vullen.'),
    !deel.casussen && alinea('U ziet alleen de nummers, omdat u geen casussen inziet. Geef een nummer door aan wie aan de casus werkt.'),
    h(Geladen<{ totaal: number; regels: Ontbrekend[] }>, {
      wat: `ontbrekend ${regio} ${jaar} ${route.pagina}`,
      haal: () => haalOntbrekend(regio, jaar, route.pagina),
      toon: ({ totaal, regels }) => [
        totaal > 0 && alinea(h('strong', null, `Bij ${hoeveel(totaal, 'MELDING')} ontbreekt iets.`)),
        regels.length === 0
          ? bericht('ok', alinea(route.pagina === 1 ? `Er ontbreekt niets in ${jaar}.` : 'Dit waren ze allemaal.'))
          : tabelvak(
              `Meldingen van ${jaar} waarbij iets ontbreekt`,
              ['Casus', 'Melding', 'Wat ontbreekt'],
              regels.map((regel) => ({ sleutel: regel.melding, cellen: [regel.casus === undefined ? 'Nog geen casus' : deel.casussen ? link(`/casus/${encodeURIComponent(regel.casus)}`, regel.casus) : regel.casus, regel.melding, opsomming(regel.ontbreekt.map(({ tekst }) => tekst))] })),
            ),
        bladeren(plaats, Math.ceil(totaal / PER_PAGINA)),
      ],
    }),
  );
}

function bladeren({ route: { pagina }, adres }: Plaats, paginas: number): JSX.Element | undefined {
  if (paginas < 2) return undefined;
  return h(
    'nav',
    { class: 'bladeren', 'aria-label': 'Bladzijden' },
    pagina > 1 && link(adres('ontbrekend', { pagina: pagina - 1 }), 'Vorige'),
    h('span', null, `Bladzijde ${pagina} van ${paginas}`),
    pagina < paginas && link(adres('ontbrekend', { pagina: pagina + 1 }), 'Volgende'),
  );
}
