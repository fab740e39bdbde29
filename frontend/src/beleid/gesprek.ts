import { h, type JSX } from 'preact';
import { alinea } from '../casus/stukken';
import { tijdstip } from '../casus/woorden';
import type { Opmerking, Wijziging } from './beleid';
import { knop, knoppen, merk, type Bureau } from './bureau';
import { uitlegVan, verstuur, wijzigingpad } from './dienst';
import { vraag } from './venster';

interface Gesprek {
  bureau: Bureau;
  wijziging: Wijziging;
  /** What a rule is called on this page. */
  regelnaam(regel: string): string;
  wie(gebruiker: string): string;
  opnieuw(): void;
}

/** What colleagues say about the change, by rule. */
export function gesprek({ bureau, wijziging, regelnaam, wie, opnieuw }: Gesprek): JSX.Element {
  const draden = new Map<string, Opmerking[]>();
  for (const opmerking of wijziging.opmerkingen) draden.set(opmerking.regel ?? '', [...(draden.get(opmerking.regel ?? '') ?? []), opmerking]);
  return h(
    'div',
    null,
    h('h3', { class: 'utrecht-heading-3' }, 'Opmerkingen'),
    wijziging.opmerkingen.length === 0 && alinea('Er zijn nog geen opmerkingen.'),
    bureau.bewerkt && knoppen(knop('Opmerking bij de hele wijziging', () => schrijf(wijziging, undefined, regelnaam, opnieuw))),
    [...draden].map(([regel, opmerkingen]) =>
      h(
        'section',
        { class: 'beleid__kaart', key: regel, 'aria-label': regel ? regelnaam(regel) : 'De hele wijziging' },
        h('h4', { class: 'utrecht-heading-3' }, regel ? regelnaam(regel) : 'De hele wijziging'),
        h(
          'ol',
          { class: 'tijdlijn' },
          opmerkingen.map(({ id, tekst, door, tijdstip: wanneer, opgelostOp }) =>
            h(
              'li',
              { key: id },
              h('p', { class: 'tijdlijn__kop' }, `${tijdstip(wanneer)} · ${wie(door)}`, opgelostOp !== undefined && merk('Afgehandeld')),
              h('p', { class: 'utrecht-paragraph verhaal' }, tekst),
              bureau.bewerkt && opgelostOp === undefined && knop('Afgehandeld', () => void losOp(bureau, wijziging, id, opnieuw), 'secondary-action', { 'aria-label': `Afgehandeld: ${tekst.slice(0, 40)}` }),
            ),
          ),
        ),
        bureau.bewerkt && knoppen(knop('Reageren', () => schrijf(wijziging, regel || undefined, regelnaam, opnieuw), 'secondary-action', { 'aria-label': `Reageren op ${regel ? regelnaam(regel) : 'de hele wijziging'}` })),
      ),
    ),
  );
}

export function schrijf(wijziging: Wijziging, regel: string | undefined, regelnaam: (regel: string) => string, daarna: () => void): void {
  vraag({
    titel: regel ? `Opmerking bij ${regelnaam(regel).toLowerCase()}` : 'Opmerking bij de hele wijziging',
    uitleg: ['Collega’s die deze wijziging mogen zien, lezen uw opmerking. Schrijf geen namen van slachtoffers of andere personen op.'],
    velden: [{ naam: 'tekst', label: 'Opmerking', soort: 'tekst', verplicht: true }],
    knop: 'Plaatsen',
    stuur: ({ tekst }, sleutel) => verstuur({ methode: 'POST', pad: wijzigingpad(wijziging.nummer, '/opmerkingen'), sleutel, inhoud: { ...(regel ? { regel } : {}), tekst } }),
    daarna,
  });
}

async function losOp(bureau: Bureau, wijziging: Wijziging, id: string, daarna: () => void): Promise<void> {
  const uitkomst = await verstuur({ methode: 'POST', pad: wijzigingpad(wijziging.nummer, `/opmerkingen/${encodeURIComponent(id)}/opgelost`) });
  if (uitkomst.soort === 'klaar') daarna();
  else bureau.zeg(uitlegVan(uitkomst));
}
