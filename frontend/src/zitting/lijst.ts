import { h, render, type JSX } from 'preact';
import { alinea, deel, moment, tabelvak } from '../casus/stukken';
import type { Woorden } from '../casus/woorden';
import { Mislukt } from '../formulier/taak';
import { el } from '../melden/dom';
import { haalZittingen } from './dienst';
import { verslaglinks } from './weergave';
import type { Zittingregel } from './zitting';

const ROLLEN: Record<string, string> = { VOORZITTER: 'Voorzitter', SECRETARIS: 'Secretaris', LID: 'Lid' };

/** My sessions: what is going on now first, then what comes, then what was. */
export async function zittingenpagina(plek: HTMLElement, woorden: Woorden): Promise<void> {
  const stand = el('p', { class: 'casus__nieuws', role: 'status' }, 'De zittingen worden geladen…');
  const inhoud = el('div');
  plek.replaceChildren(stand, inhoud);
  try {
    render(lijsten(await haalZittingen(), woorden), inhoud);
    stand.textContent = '';
  } catch (fout) {
    stand.textContent = fout instanceof Mislukt ? fout.message : 'Dit lukt nu niet. Laad de pagina opnieuw.';
  }
}

export function lijsten(zittingen: Zittingregel[], woorden: Woorden): JSX.Element {
  const gesorteerd = [...zittingen].sort((een, ander) => een.begin.localeCompare(ander.begin));
  const met = (...standen: string[]) => gesorteerd.filter(({ stand }) => standen.includes(stand));
  const bezig = met('BEZIG');
  const komt = met('GEPLAND', 'VOORBEREIDING');
  const was = met('VERSLAG', 'VASTGESTELD', 'VERVALLEN').reverse();
  return h(
    'div',
    null,
    bezig.length > 0 && deel('nu', 'Nu bezig', tabel('Zittingen die nu bezig zijn', bezig, woorden)),
    deel('komt', 'Komende zittingen', komt.length === 0 ? alinea('Er zijn geen zittingen gepland waar u bij hoort.') : tabel('Komende zittingen', komt, woorden)),
    was.length > 0 && deel('was', 'Geweest', tabel('Zittingen die geweest zijn', was, woorden, true)),
  );
}

function tabel(titel: string, regels: Zittingregel[], woorden: Woorden, metVerslag = false): JSX.Element {
  return tabelvak(
    titel,
    ['Wanneer', 'Tafel', 'Stand', 'U bent', ...(metVerslag ? ['Verslag'] : [])],
    regels.map(({ nummer, tafelnaam, soort, begin, stand, mijnRol }) => ({
      sleutel: nummer,
      cellen: [
        h('span', { class: 'zitting__wanneer' }, moment(begin)),
        [h('a', { class: 'utrecht-link', href: `/zitting/${encodeURIComponent(nummer)}` }, tafelnaam), h('span', { class: 'zacht zitting__soort' }, woorden.tekst('tafelsoort', soort))],
        woorden.tekst('zittingstand', stand),
        ROLLEN[mijnRol] ?? '',
        ...(metVerslag ? [stand === 'VERVALLEN' ? '' : verslaglinks(nummer)] : []),
      ],
    })),
  );
}
