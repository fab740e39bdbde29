import { h, render, type ComponentChildren, type JSX } from 'preact';
import { alinea, deel, moment, tabelvak } from '../casus/stukken';
import type { Woorden } from '../casus/woorden';
import { Mislukt } from '../formulier/taak';
import { el } from '../melden/dom';
import { knop } from '../gids/weergave';
import type { Handeling } from '../gids/handelingen';
import { haalEigenTafels, haalZittingen } from './dienst';
import { extraZitting, plan, verplaats, zegAf } from './planning';
import { verslaglinks } from './weergave';
import type { Eigentafel, Zittingregel } from './zitting';

const ROLLEN: Record<string, string> = { VOORZITTER: 'Voorzitter', SECRETARIS: 'Secretaris', LID: 'Lid' };

/** What who runs a table does with its sessions. */
export interface Regie {
  tafels: Eigentafel[];
  doe(handeling: Handeling): void;
}

/** My sessions: what is going on now first, then what comes, then what was. */
export async function zittingenpagina(plek: HTMLElement, woorden: Woorden): Promise<void> {
  const stand = el('p', { class: 'casus__nieuws', role: 'status' }, 'De zittingen worden geladen…');
  const inhoud = el('div');
  plek.replaceChildren(stand, inhoud);
  const laad = async (daarna: string): Promise<void> => {
    try {
      const [zittingen, tafels] = await Promise.all([haalZittingen(), haalEigenTafels()]);
      render(lijsten(zittingen, woorden, { tafels, doe: (handeling) => void plan(handeling, (gedaan) => void laad(gedaan)) }), inhoud);
      stand.textContent = daarna;
    } catch (fout) {
      stand.textContent = fout instanceof Mislukt ? fout.message : 'Dit lukt nu niet. Laad de pagina opnieuw.';
    }
  };
  await laad('');
}

export function lijsten(zittingen: Zittingregel[], woorden: Woorden, regie: Regie): JSX.Element {
  const gesorteerd = [...zittingen].sort((een, ander) => een.begin.localeCompare(ander.begin));
  const met = (...standen: string[]) => gesorteerd.filter(({ stand }) => standen.includes(stand));
  const bezig = met('BEZIG');
  const komt = met('GEPLAND', 'VOORBEREIDING');
  const was = met('VERSLAG', 'VASTGESTELD', 'VERVALLEN').reverse();
  const verslag: Kolom = ['Verslag', ({ nummer, stand }) => (stand === 'VERVALLEN' ? '' : verslaglinks(nummer))];
  const wijzigen: Kolom = ['Wat u kunt doen', (regel) => (leidt(regel) ? knoppen(regel, regie) : '')];
  return h(
    'div',
    null,
    bezig.length > 0 && deel('nu', 'Nu bezig', tabel('Zittingen die nu bezig zijn', bezig, woorden)),
    deel(
      'komt',
      'Komende zittingen',
      komt.length === 0 ? alinea('Er zijn geen zittingen gepland waar u bij hoort.') : tabel('Komende zittingen', komt, woorden, ...(komt.some(leidt) ? [wijzigen] : [])),
      regie.tafels.length > 0 && h('div', { class: 'utrecht-button-group' }, knop('Extra zitting plannen', regie.tafels.map(({ naam }) => naam).join(', '), () => regie.doe(extraZitting(regie.tafels)))),
    ),
    was.length > 0 && deel('was', 'Geweest', tabel('Zittingen die geweest zijn', was, woorden, verslag)),
  );
}

const leidt = ({ mijnRol }: Zittingregel) => mijnRol === 'VOORZITTER' || mijnRol === 'SECRETARIS';

function knoppen(regel: Zittingregel, { doe }: Regie): JSX.Element {
  const welke = `${regel.tafelnaam} van ${moment(regel.begin)}`;
  return h('div', { class: 'utrecht-button-group' }, knop('Verplaatsen', welke, () => doe(verplaats(regel))), knop('Afzeggen', welke, () => doe(zegAf(regel))));
}

type Kolom = [kop: string, cel: (regel: Zittingregel) => ComponentChildren];

function tabel(titel: string, regels: Zittingregel[], woorden: Woorden, ...meer: Kolom[]): JSX.Element {
  return tabelvak(
    titel,
    ['Wanneer', 'Tafel', 'Stand', 'U bent', ...meer.map(([kop]) => kop)],
    regels.map((regel) => ({
      sleutel: regel.nummer,
      cellen: [
        h('span', { class: 'zitting__wanneer' }, moment(regel.begin)),
        [h('a', { class: 'utrecht-link', href: `/zitting/${encodeURIComponent(regel.nummer)}` }, regel.tafelnaam), h('span', { class: 'zacht zitting__soort' }, woorden.tekst('tafelsoort', regel.soort))],
        woorden.tekst('zittingstand', regel.stand),
        ROLLEN[regel.mijnRol] ?? '',
        ...meer.map(([, cel]) => cel(regel)),
      ],
    })),
  );
}
