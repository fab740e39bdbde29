/* The page "Meldroute": how a region stands now. */
import {alSinds, balk, getal, maak, regiokeuze, storing, tabel, tijd} from './scherm.js';
import {gekozenRegio, keuzes, kiesRegio, toon, vraag} from './vraag.js';

const EERSTE = 12;

const som = tellingen => tellingen.reduce((totaal, telling) => totaal + telling.aantal, 0);

const tegel = (aantal, wat, uitleg, ernst) =>
  maak('li', {class: `mr-tegel${ernst && aantal ? ` mr-tegel--${ernst}` : ''}`},
    maak('span', {class: 'mr-tegel__getal'}, getal(aantal)),
    maak('span', {class: 'mr-tegel__wat'}, wat),
    uitleg && maak('span', {class: 'mr-tegel__uitleg'}, uitleg));

const deel = (kop, ...inhoud) => {
  const id = `mr-${kop.toLowerCase().replace(/[^a-z]+/g, '-')}`;
  return maak('section', {class: 'mr-deel', 'aria-labelledby': id}, maak('h2', {id}, kop), inhoud);
};

const tellingen = (bijschrift, kop, rijen, metTeLaat) => {
  const meeste = Math.max(1, ...rijen.map(rij => rij.aantal));
  return tabel(bijschrift, [
    [kop, rij => rij.tekst],
    ['Aantal', rij => [balk(rij.aantal / meeste), ' ', getal(rij.aantal)], true],
    ...(metTeLaat ? [['Te laat', rij => getal(rij.teLaat || 0), true]] : []),
    ['De oudste al', rij => rij.oudste && rij.aantal ? alSinds(rij.oudste) : '–']
  ], rijen, 'Geen.');
};

const wachtend = (stand, modellen) => {
  const meeste = Math.max(1, ...stand.wachtend.map(rij => rij.aantal));
  const plek = maak('div');
  const teken = alle => {
    const rijen = alle ? stand.wachtend : stand.wachtend.slice(0, EERSTE);
    plek.replaceChildren(
      tabel('Stappen waar een taak wacht', [
        ['Stap', rij => rij.naam],
        ['Proces', rij => maak('a', {href: `#/process-definition/${modellen.get(rij.proces.sleutel)}/runtime`}, rij.proces.naam)],
        ['Wacht', rij => [balk(rij.aantal / meeste), ' ', getal(rij.aantal)], true],
        ['Te laat', rij => rij.teLaat ? maak('strong', {class: 'mr-laat'}, getal(rij.teLaat)) : '0', true],
        ['De oudste al', rij => alSinds(rij.oudste)]
      ], rijen, 'Er wacht niets.'),
      ...(stand.wachtend.length > EERSTE && !alle
        ? [maak('button', {type: 'button', class: 'btn btn-default', click: () => teken(true)},
          `Alle ${getal(stand.wachtend.length)} stappen tonen`)]
        : []));
  };
  teken(false);
  return plek;
};

const teLaat = ({totaal, hoogstensEenDag, hoogstensEenWeek, langer}) => tabel('Taken over hun termijn', [
  ['Hoelang over de termijn', rij => rij[0]],
  ['Aantal', rij => [balk(rij[1] / Math.max(1, totaal)), ' ', getal(rij[1])], true]
], [['tot een dag', hoogstensEenDag], ['een dag tot een week', hoogstensEenWeek], ['langer dan een week', langer]], '');

const vacatures = namen => namen.length
  ? maak('details', {},
    maak('summary', {}, `${getal(namen.length)} ${namen.length === 1 ? 'rol' : 'rollen'} zonder iemand`),
    maak('ul', {class: 'mr-kolommen'}, namen.map(naam => maak('li', {}, naam))))
  : maak('p', {class: 'mr-leeg'}, 'Elke rol heeft iemand.');

const storingen = stand => stand.storingen.length
  ? [
    maak('ul', {class: 'mr-storingen'}, stand.storingen.map(storing)),
    stand.storingenTotaal > stand.storingen.length
      && maak('p', {}, `Dit zijn de nieuwste ${getal(stand.storingen.length)} van ${getal(stand.storingenTotaal)}.`)
  ]
  : maak('p', {class: 'mr-leeg'}, 'Alle stappen lukken.');

const beeld = (stand, modellen) => {
  const casussen = stand.casussen;
  const perCode = Object.fromEntries((casussen?.nieuw || []).map(telling => [telling.code, telling]));
  const alleWachtend = stand.wachtend.reduce((totaal, rij) => totaal + rij.aantal, 0);
  return [
    maak('ul', {class: 'mr-tegels'},
      tegel(stand.acuut.aantal, 'acuut gevaar, nu', stand.acuut.aantal ? ['de oudste al ', alSinds(stand.acuut.oudste)] : 'er loopt geen route bij acuut gevaar', 'gevaar'),
      casussen && tegel(perCode.DAG.aantal, 'meldingen in 24 uur', `${getal(perCode.WEEK.aantal)} in 7 dagen`),
      casussen && tegel(perCode.GEMELD.aantal, 'casussen nog niet opgepakt', perCode.GEMELD.aantal ? ['de oudste al ', alSinds(perCode.GEMELD.oudste)] : null),
      tegel(alleWachtend, 'taken wachten', `bij ${getal(stand.wachtend.length)} stappen`),
      tegel(stand.teLaat.totaal, 'taken te laat', `${getal(stand.teLaat.langer)} langer dan een week`, 'laat'),
      casussen && tegel(som(casussen.zonderAntwoord), 'verwijzingen zonder antwoord', null),
      tegel(stand.storingenTotaal, stand.storingenTotaal === 1 ? 'storing' : 'storingen', null, 'laat'),
      tegel(stand.vacatures.length, stand.vacatures.length === 1 ? 'vacature' : 'vacatures', null)),
    maak('div', {class: 'mr-delen'},
      maak('div', {},
        deel('Waar het wacht', wachtend(stand, modellen)),
        casussen && deel('Verwijzingen zonder antwoord', tellingen('Verwijzingen zonder antwoord, per partner', 'Partner', casussen.zonderAntwoord, true)),
        casussen && deel('Wanneer er voor het laatst iets gebeurde', tellingen('Open casussen naar de laatste beweging', 'Laatste beweging', casussen.ouderdom))),
      maak('div', {},
        deel('Storingen', storingen(stand)),
        deel('Over de termijn', teLaat(stand.teLaat)),
        casussen && deel('Gevaar', tellingen('Open casussen met gevaar', 'Gevaar', casussen.gevaar)),
        deel('Vacatures', vacatures(stand.vacatures))))
  ];
};

const pagina = node => {
  const plek = maak('div');
  const regels = maak('div', {class: 'mr-kop__keuzes'});
  const peil = maak('p', {class: 'mr-peil', role: 'status'});
  node.append(maak('div', {class: 'mr-pagina', lang: 'nl'},
    maak('div', {class: 'mr-kop'}, maak('h1', {}, 'Meldroute'), regels), peil, plek));

  const laad = regio => toon(plek, async () => {
    const [{processen}, {inhoud}] = await Promise.all([keuzes(), vraag('/stand', {regio})]);
    peil.textContent = `Stand van ${tijd(inhoud.peilmoment)} uur. U ziet aantallen, geen casussen. Oefeningen tellen niet mee.`;
    return beeld(inhoud, new Map(processen.map(proces => [proces.sleutel, proces.definitie])));
  });

  toon(plek, async () => {
    const {regios} = await keuzes();
    let regio = gekozenRegio(regios);
    const keuze = regiokeuze(regios, regio, code => {
      regio = code;
      kiesRegio(code);
      laad(regio);
    });
    regels.append(...[keuze].filter(Boolean),
      maak('button', {type: 'button', class: 'btn btn-default', click: () => laad(regio)}, 'Vernieuwen'));
    queueMicrotask(() => laad(regio));
    return [];
  });
};

export default [
  {
    id: 'meldroute-stand',
    pluginPoint: 'cockpit.route',
    properties: {path: '/meldroute'},
    render: pagina
  },
  {
    id: 'meldroute',
    pluginPoint: 'cockpit.navigation',
    properties: {label: 'Meldroute', pagePath: '#/meldroute', priority: 110, checkActive: adres => adres.includes('#/meldroute')}
  }
];
