/*
 * Where a process waits: as colours with numbers on Cockpit's own diagram, and as a list with the same numbers. Both look at
 * the same days.
 */
import {alSinds, balk, datum, duur, getal, keuzelijst, kort, maak, regiokeuze, tabel, veld} from './scherm.js';
import {gekozenRegio, keuzes, kiesRegio, toon, vraag} from './vraag.js';

const KLASSEN = 5;
const TIJDVAKKEN = [['30', 'laatste 30 dagen'], ['90', 'laatste 90 dagen'], ['365', 'laatste jaar'], ['zelf', 'zelf kiezen']];

const MATEN = {
  wacht: {naam: 'wacht nu', van: stap => stap.wachtNu, schrijf: getal, opStap: getal},
  helft: {naam: 'de helft klaar binnen', van: stap => stap.helftBinnen || 0, schrijf: duur, opStap: kort},
  meeste: {naam: 'negen van de tien klaar binnen', van: stap => stap.meesteBinnen || 0, schrijf: duur, opStap: kort}
};

const dagenGeleden = dagen => datum(new Date(Date.now() - dagen * 86400000));

/** What is looked at, by the diagram and the list together. */
const keuze = Object.assign(new EventTarget(), {tijdvak: '90', van: dagenGeleden(90), tot: dagenGeleden(0)});

const gewijzigd = () => keuze.dispatchEvent(new Event('gewijzigd'));

const kiesTijdvak = tijdvak => {
  keuze.tijdvak = tijdvak;
  if (tijdvak !== 'zelf') {
    keuze.van = dagenGeleden(Number(tijdvak));
    keuze.tot = dagenGeleden(0);
  }
  gewijzigd();
};

const dagveld = (label, naam) => veld(label, maak('input', {
  type: 'date', class: 'form-control', value: keuze[naam], required: true, change: gebeurtenis => {
    if (gebeurtenis.target.value) {
      keuze[naam] = gebeurtenis.target.value;
      gewijzigd();
    }
  }
}));

const tijdvakkeuze = () => [
  veld('Tijdvak', keuzelijst(TIJDVAKKEN, keuze.tijdvak, kiesTijdvak)),
  ...(keuze.tijdvak === 'zelf' ? [dagveld('van', 'van'), dagveld('tot en met', 'tot')] : [])
];

/** For as long as the element is on the page. */
const zolang = (element, werk) => {
  const luister = () => {
    if (element.isConnected) {
      werk();
    } else {
      keuze.removeEventListener('gewijzigd', luister);
    }
  };
  keuze.addEventListener('gewijzigd', luister);
};

const metRegio = async () => {
  const {regios, processen} = await keuzes();
  return {regios, processen, regio: gekozenRegio(regios)};
};

const haal = async (regio, proces) =>
  (await vraag('/stappen', {regio, proces, van: keuze.van, tot: keuze.tot})).inhoud;

// The diagram

/** Up to where each colour goes; no more colours than there are values that read differently. */
const grenzen = (maat, hoogste) => Array.from({length: KLASSEN}, (_, i) => Math.ceil((hoogste * (i + 1)) / KLASSEN))
  .filter((grens, i, alle) => grens > 0 && maat.schrijf(grens) !== (i + 1 < KLASSEN && maat.schrijf(alle[i + 1])));

/** Few values take the light and the dark end, and leave out what is between. */
const kleur = (i, aantal) => `mr-warmte-${aantal === 1 ? KLASSEN : 1 + Math.round((i * (KLASSEN - 1)) / (aantal - 1))}`;

const legenda = (maat, tot) => tot.length
  ? maak('ol', {class: 'mr-legenda', 'aria-label': `Kleuren: ${maat.naam}`},
    tot.map((grens, i) => maak('li', {},
      maak('span', {class: `mr-legenda__kleur ${kleur(i, tot.length)}`, 'aria-hidden': 'true'}),
      `tot en met ${maat.schrijf(grens)}`)))
  : maak('p', {class: 'mr-leeg'}, 'Hiervoor is in dit tijdvak niets te tellen.');

const tekenOp = viewer => {
  const canvas = viewer.get('canvas');
  const overlays = viewer.get('overlays');
  const elementen = viewer.get('elementRegistry');
  let gekleurd = [];
  const wis = () => {
    gekleurd.forEach(([id, soort]) => elementen.get(id) && canvas.removeMarker(id, soort));
    gekleurd = [];
    overlays.remove({type: 'mr-warmte'});
  };
  return {
    wis,
    kleur: (stappen, maat) => {
      wis();
      const tot = grenzen(maat, Math.max(0, ...stappen.map(maat.van)));
      for (const stap of stappen.filter(een => maat.van(een) > 0 && elementen.get(een.stap))) {
        const soort = kleur(tot.findIndex(grens => maat.van(stap) <= grens), tot.length);
        canvas.addMarker(stap.stap, soort);
        gekleurd.push([stap.stap, soort]);
        overlays.add(stap.stap, 'mr-warmte', {
          position: {top: 2, left: 0},
          // Read from afar too, when the whole diagram is in sight.
          scale: {min: 0.7, max: 1.2},
          html: maak('div', {class: 'mr-warmte__getal', title: `${stap.naam}: ${maat.naam} ${maat.schrijf(maat.van(stap))}`},
            maat.opStap(maat.van(stap)))
        });
      }
      return tot;
    }
  };
};

const paneel = viewer => {
  const proces = viewer.getDefinitions().rootElements.find(element => element.$type === 'bpmn:Process').id;
  const kaart = tekenOp(viewer);
  const houder = viewer.get('canvas').getContainer().parentElement;
  const inhoud = maak('div', {class: 'mr-warmte__inhoud', hidden: true});
  const knop = maak('button', {type: 'button', class: 'btn btn-default', 'aria-expanded': 'false'}, 'Warmtekaart');
  const bord = maak('div', {class: 'mr-warmte', lang: 'nl'}, knop, inhoud);
  // The diagram underneath moves when it is dragged or scrolled.
  ['mousedown', 'wheel', 'dblclick'].forEach(soort => bord.addEventListener(soort, gebeurtenis => gebeurtenis.stopPropagation()));
  houder.append(bord);

  let maat = 'wacht';
  const uitkomst = maak('div');
  const laad = () => !inhoud.hidden && toon(uitkomst, async () => {
    const {regio} = await metRegio();
    return legenda(MATEN[maat], kaart.kleur(await haal(regio, proces), MATEN[maat]));
  });
  const teken = async () => {
    const {regios, regio} = await metRegio();
    inhoud.replaceChildren(...[
      regiokeuze(regios, regio, code => {
        kiesRegio(code);
        gewijzigd();
      }),
      veld('Kleur naar', keuzelijst(Object.entries(MATEN).map(([sleutel, {naam}]) => [sleutel, naam]), maat, gekozen => {
        maat = gekozen;
        laad();
      })),
      ...tijdvakkeuze(),
      uitkomst
    ].filter(Boolean));
    laad();
  };
  knop.addEventListener('click', () => {
    inhoud.hidden = !inhoud.hidden;
    knop.setAttribute('aria-expanded', String(!inhoud.hidden));
    if (inhoud.hidden) {
      kaart.wis();
    } else {
      teken();
    }
  });
  zolang(bord, () => !inhoud.hidden && teken());
};

// The list

const knelpunten = (stappen, metProces) => {
  const samen = Math.max(1, stappen.reduce((totaal, stap) => totaal + stap.wachttijd, 0));
  return tabel('Knelpunten', [
    ['Stap', stap => stap.naam],
    ...(metProces ? [['Proces', stap => stap.proces.naam]] : []),
    ['Deel van alle wachttijd', stap => [balk(stap.wachttijd / samen), ` ${getal(Math.round((stap.wachttijd / samen) * 100))}%`], true],
    ['Wacht nu', stap => getal(stap.wachtNu), true],
    ['Te laat', stap => stap.teLaatNu ? maak('strong', {class: 'mr-laat'}, getal(stap.teLaatNu)) : '0', true],
    ['De oudste al', stap => stap.oudste ? alSinds(stap.oudste) : '–'],
    ['Klaar in het tijdvak', stap => getal(stap.klaar), true],
    ['De helft binnen', stap => stap.helftBinnen == null ? '–' : duur(stap.helftBinnen)],
    ['Negen van de tien binnen', stap => stap.meesteBinnen == null ? '–' : duur(stap.meesteBinnen)]
  ], stappen, 'In dit tijdvak wachtte er niets.');
};

const sleutelVan = (processen, definitie) => processen.find(proces => proces.definitie === definitie)?.sleutel
  // An older version of a model: its key stands before the first colon.
  ?? definitie.split(':')[0];

const lijst = (node, {processDefinitionId}) => {
  const keuzen = maak('div', {class: 'mr-zoek'});
  const uitkomst = maak('div');
  const tab = maak('div', {class: 'mr-tab', lang: 'nl'}, keuzen, uitkomst);
  node.append(tab);
  let alle = false;
  const teken = () => toon(uitkomst, async () => {
    const {regios, processen, regio} = await metRegio();
    keuzen.replaceChildren(...[
      regiokeuze(regios, regio, code => {
        kiesRegio(code);
        gewijzigd();
      }),
      ...tijdvakkeuze(),
      veld('Processen', keuzelijst([['dit', 'dit proces'], ['alle', 'alle processen']], alle ? 'alle' : 'dit', gekozen => {
        alle = gekozen === 'alle';
        teken();
      }))
    ].filter(Boolean));
    const stappen = await haal(regio, alle ? null : sleutelVan(processen, processDefinitionId));
    return [
      maak('p', {class: 'mr-peil'},
        'De stap waar de meeste wachttijd in zit, staat bovenaan: van alles wat in het tijdvak klaar kwam en van wat nu wacht.'),
      knelpunten(stappen, alle)
    ];
  });
  zolang(tab, teken);
  teken();
};

export default [
  {
    id: 'meldroute-warmtekaart',
    pluginPoint: 'cockpit.processDefinition.diagram.plugin',
    render: paneel
  },
  {
    id: 'meldroute-knelpunten',
    pluginPoint: 'cockpit.processDefinition.runtime.tab',
    priority: 8,
    properties: {label: 'Knelpunten'},
    render: lijst
  }
];
