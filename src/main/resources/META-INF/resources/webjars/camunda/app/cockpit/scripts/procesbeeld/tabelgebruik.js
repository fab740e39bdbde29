/* How often each rule of a decision table counted, beside the table itself. */
import {balk, dag, datum, getal, keuzelijst, maak, regiokeuze, tabel, veld} from './scherm.js';
import {gekozenRegio, keuzes, kiesRegio, toon, vraag} from './vraag.js';

const TIJDVAKKEN = [['30', 'laatste 30 dagen'], ['90', 'laatste 90 dagen'], ['365', 'laatste jaar']];

const anders = regel => Object.entries(regel.gekozen).map(([code, aantal]) => `${code} (${getal(aantal)})`).join(', ') || '–';

const regels = gebruik => {
  const meeste = Math.max(1, ...gebruik.regels.map(regel => regel.geraakt));
  return tabel('Gebruik per regel', [
    ['Regel', regel => getal(regel.nummer), true],
    ['Toelichting', regel => regel.toelichting || '–'],
    ['Paste', regel => regel.geraakt ? [balk(regel.geraakt / meeste), ' ', getal(regel.geraakt)] : 'nooit', true],
    ['Anders besloten', regel => regel.afgeweken
      ? `${getal(regel.afgeweken)} (${getal(Math.round((100 * regel.afgeweken) / regel.geraakt))}%)`
      : '0', true],
    ['Gekozen werd', anders]
  ], gebruik.regels, 'Deze tabel heeft geen regels.');
};

const samenvatting = gebruik => maak('p', {class: 'mr-peil', role: 'status'},
  `Versie ${gebruik.versie}${gebruik.variant ? ', eigen tabel van de regio' : ', gedeelde tabel'}, sinds ${dag(gebruik.sinds)}: `
  + `${getal(gebruik.beslissingen)} keer paste een regel, ${getal(gebruik.afgeweken)} keer besloot iemand anders, `
  + `${getal(gebruik.geenRegel)} keer paste er geen regel. U ziet aantallen, geen casussen.`);

const paneel = (node, {decisionDefinitionId}) => {
  const keuzen = maak('div', {class: 'mr-zoek'});
  const uitkomst = maak('div');
  node.append(maak('div', {class: 'mr-tab', lang: 'nl'}, keuzen, uitkomst));
  let dagen = '365';

  const teken = () => toon(uitkomst, async () => {
    const {regios} = await keuzes();
    const regio = gekozenRegio(regios);
    keuzen.replaceChildren(...[
      regiokeuze(regios, regio, code => {
        kiesRegio(code);
        teken();
      }),
      veld('Tijdvak', keuzelijst(TIJDVAKKEN, dagen, gekozen => {
        dagen = gekozen;
        teken();
      }))
    ].filter(Boolean));
    const sinds = datum(new Date(Date.now() - Number(dagen) * 86400000));
    const {inhoud} = await vraag(`/beslistabellen/${encodeURIComponent(decisionDefinitionId)}`, {regio, sinds});
    return [samenvatting(inhoud), regels(inhoud)];
  });
  teken();
};

export default [{
  id: 'meldroute-tabelgebruik',
  pluginPoint: 'cockpit.decisionDefinition.tab',
  priority: 20,
  properties: {label: 'Gebruik per regel'},
  render: paneel
}];
