/**
 * The tab "Dossier" of Tasklist. The plugin `tasklist/scripts/dossier.js` imports this bundle and calls {@link toonDossier}.
 */
import './dossier.css';
import { render } from 'preact';
import { klok } from '../casus/woorden';
import { el } from '../melden/dom';
import { haalDossier, type Inhoud } from './dienst';
import { dossier } from './dossier';

/** Shows the casus of a task. Every look, a repeated one too, is a line in the processing log. */
export function toonDossier(plek: HTMLElement, taak: string): Promise<void> {
  const bijwerken = el('button', { type: 'button', class: 'dossier__knop' }, 'Bijwerken');
  const naarCasus = el('a', { class: 'utrecht-link', target: '_blank', rel: 'noopener' }, 'Bekijk de hele casus (in een nieuw tabblad)');
  const balk = el('div', { class: 'dossier__balk' }, naarCasus, bijwerken);
  const mededeling = el('p', { class: 'dossier__mededeling', role: 'status' });
  const inhoud = el('div');
  balk.hidden = true;
  plek.classList.add('mr-dossier');
  plek.lang = 'nl';
  plek.replaceChildren(balk, mededeling, inhoud);

  const toon = (gehaald: Inhoud, daarna: string): void => {
    bijwerken.disabled = false;
    if (gehaald.soort === 'uitleg') {
      render(null, inhoud);
      balk.hidden = true;
      mededeling.textContent = gehaald.tekst;
      return;
    }
    const { casus, mijn } = gehaald.gelezen;
    naarCasus.href = `/casus/${encodeURIComponent(casus.nummer)}`;
    balk.hidden = false;
    render(dossier(casus, mijn, gehaald.woorden), inhoud);
    // In a window of its own: what is being filled in on the other tab stays here.
    inhoud.querySelectorAll<HTMLAnchorElement>('a[href^="/casus/"]').forEach((link) => {
      link.target = '_blank';
      link.rel = 'noopener';
    });
    mededeling.textContent = daarna;
  };
  bijwerken.addEventListener('click', () => {
    bijwerken.disabled = true;
    void haalDossier(taak).then((gehaald) => toon(gehaald, `Bijgewerkt om ${klok(Date.now())} uur.`));
  });
  mededeling.textContent = 'Het dossier wordt geladen…';
  return haalDossier(taak).then((gehaald) => toon(gehaald, ''));
}
