import { h, type JSX } from 'preact';
import { alinea, deel, tabelvak } from '../casus/stukken';
import { dag, tijdstip } from '../casus/woorden';
import type { Gids, Week } from './dienst';
import { nieuweDienst, verwijderDienst } from './handelingen';
import { knop, type Doe } from './weergave';

const DAG_MS = 86_400_000;

/** The day that is so many days from another, both as `2026-11-23`. */
export const dagen = (vanaf: string, aantal: number) => new Date(Date.parse(`${vanaf}T12:00:00Z`) + aantal * DAG_MS).toISOString().slice(0, 10);

interface Regel {
  van: string;
  sleutel: string;
  cellen: (JSX.Element | string | false)[];
}

/** A week of duties of one role, with the hours in which nobody has duty between them. */
export function rooster(
  gids: Gids,
  rol: string,
  week: Week | undefined,
  bijKeuze: (rol: string, dag: string | undefined) => void,
  doe: Doe,
): JSX.Element {
  const naam = (wie: string) => gids.keuzes.accounts[wie] ?? wie;
  const weekknop = (tekst: string, naar: string | undefined) =>
    h('button', { type: 'button', class: 'utrecht-button utrecht-button--secondary-action', onClick: () => bijKeuze(rol, naar) }, tekst);
  return deel(
    'rooster',
    'Piketrooster',
    alinea('Wie dienst heeft, krijgt het alarm bij acuut gevaar. Heeft niemand dienst, dan gaat het naar wie de rol heeft, en daarna naar de vervanger.'),
    h(
      'div',
      { class: 'utrecht-form-field' },
      h('label', { class: 'utrecht-form-label', for: 'piketrol' }, 'Rol'),
      h(
        'select',
        {
          id: 'piketrol',
          class: 'utrecht-select utrecht-select--html-select',
          value: rol,
          onChange: (gebeurtenis: Event) => bijKeuze((gebeurtenis.target as HTMLSelectElement).value, week?.maandag),
        },
        Object.entries(gids.keuzes.piketrollen).map(([code, tekst]) => h('option', { value: code, key: code }, tekst)),
      ),
    ),
    week &&
      h(
        'div',
        null,
        h('h3', { class: 'utrecht-heading-3', 'aria-live': 'polite' }, `Week van ${dag(week.maandag)}`),
        h(
          'div',
          { class: 'utrecht-button-group' },
          weekknop('Vorige week', dagen(week.maandag, -7)),
          weekknop('Deze week', undefined),
          weekknop('Volgende week', dagen(week.maandag, 7)),
          knop('Toevoegen', 'dienst', () => doe(nieuweDienst(gids, rol))),
        ),
        tabelvak(
          'Diensten van deze week',
          ['Vanaf', 'Tot', 'Wie', 'Alarm naar', 'Wat u kunt doen'],
          regels(week).map((regel) => ({ sleutel: regel.sleutel, cellen: regel.cellen })),
        ),
      ),
  );

  function regels({ diensten, gaten }: Week): Regel[] {
    const bezet = diensten.map(
      ({ id, gebruiker, mail, mobiel, van, tot, versie }): Regel => ({
        van,
        sleutel: id,
        cellen: [
          tijdstip(van),
          tijdstip(tot),
          naam(gebruiker),
          [mobiel, mail].filter(Boolean).join(', ') || 'Het account',
          knop('Verwijderen', `dienst van ${naam(gebruiker)} vanaf ${tijdstip(van)}`, () => doe(verwijderDienst(id, versie, naam(gebruiker)))),
        ],
      }),
    );
    const leeg = gaten.map(
      ({ van, tot }): Regel => ({ van, sleutel: `gat-${van}`, cellen: [tijdstip(van), tijdstip(tot), h('strong', null, 'Niemand heeft dienst'), '', ''] }),
    );
    return [...bezet, ...leeg].sort((een, ander) => een.van.localeCompare(ander.van));
  }
}
