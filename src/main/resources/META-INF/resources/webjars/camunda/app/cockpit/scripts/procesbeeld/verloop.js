/* How one process went, step by step: beside a running one in Cockpit, and as a page for one that ended. */
import {bladeren, duur, getal, maak, moment, storing, tabel} from './scherm.js';
import {toon, vraag} from './vraag.js';

const GROOTTE = 100;

const gegeven = (naam, waarde) => waarde && maak('div', {}, maak('dt', {}, naam), maak('dd', {}, waarde));

const kop = verloop => maak('dl', {class: 'mr-gegevens'},
  gegeven('Casus', verloop.casus),
  gegeven('Nummer', verloop.nummer),
  gegeven('Proces', verloop.proces.naam),
  gegeven('Gemeente', verloop.gemeente),
  gegeven('Begonnen', moment(verloop.begonnen)),
  gegeven('Klaar', verloop.klaar ? moment(verloop.klaar) : 'loopt nog'),
  gegeven('Duur', duur(((verloop.klaar ? new Date(verloop.klaar) : Date.now()) - new Date(verloop.begonnen)) / 1000)),
  gegeven('Einde', verloop.einde));

const stand = stap => {
  if (stap.afgebroken) {
    return 'niet meer nodig';
  }
  return stap.klaar ? moment(stap.klaar) : maak('strong', {}, 'loopt nu');
};

const termijn = stap => stap.termijn
  ? [moment(stap.termijn), stap.teLaat && maak('strong', {class: 'mr-laat'}, ' te laat')]
  : '–';

const lengte = stap => duur(((stap.klaar ? new Date(stap.klaar) : Date.now()) - new Date(stap.begonnen)) / 1000);

const tijdlijn = verloop => tabel('Tijdlijn', [
  ['Stap', stap => stap.naam],
  ['Soort', stap => stap.soort],
  ['Proces', stap => stap.proces.naam],
  ['Begonnen', stap => moment(stap.begonnen)],
  ['Klaar', stand],
  ['Duur', lengte],
  ['Termijn', termijn]
], verloop.stappen, 'Er is nog geen stap gezet.');

/** Draws the course of a process. */
export const toonVerloop = (plek, id, pagina = 1) => toon(plek, async () => {
  const {inhoud} = await vraag(`/instanties/${encodeURIComponent(id)}`, {pagina, grootte: GROOTTE});
  return [
    kop(inhoud),
    inhoud.storingen.length > 0 && maak('ul', {class: 'mr-storingen'}, inhoud.storingen.map(storing)),
    maak('p', {class: 'mr-peil'}, `${getal(inhoud.stappenTotaal)} stappen. Wie een stap deed, staat er niet bij.`),
    tijdlijn(inhoud),
    bladeren(pagina, GROOTTE, inhoud.stappenTotaal, naar => toonVerloop(plek, id, naar))
  ].filter(Boolean);
});

export default [{
  id: 'meldroute-verloop',
  pluginPoint: 'cockpit.processInstance.runtime.tab',
  priority: 30,
  properties: {label: 'Verloop'},
  render: (node, {processInstanceId}) => {
    const plek = maak('div', {class: 'mr-tab', lang: 'nl'});
    node.append(plek);
    toonVerloop(plek, processInstanceId);
  }
}];
