/* The page "Afgeronde zaken": Cockpit itself forgets a process when it ends. */
import {bladeren, dag, datum, duur, getal, keuzelijst, maak, moment, regiokeuze, tabel, veld} from './scherm.js';
import {gekozenRegio, keuzes, kiesRegio, toon, vraag} from './vraag.js';
import {toonVerloop} from './verloop.js';

const GROOTTE = 25;
const BEWAARD = 'meldroute.procesbeeld.zaken';

const eenJaarGeleden = () => {
  const toen = new Date();
  toen.setFullYear(toen.getFullYear() - 1);
  return toen;
};

/** What was asked last, for who comes back from one of the answers. */
const vorige = () => JSON.parse(window.sessionStorage.getItem(BEWAARD))
  || {proces: 'meldroute', nummer: '', van: datum(eenJaarGeleden()), tot: datum(new Date()), pagina: 1};

const gevonden = (zaken, totaal, vorm, naar) => [
  maak('p', {class: 'mr-peil', role: 'status'},
    `${getal(totaal)} ${totaal === 1 ? 'zaak' : 'zaken'} gevonden, afgerond van ${dag(vorm.van)} tot en met ${dag(vorm.tot)}.`),
  tabel('Afgeronde zaken', [
    ['Nummer', zaak => maak('a', {href: `#/afgerond/${zaak.instantie}`}, zaak.nummer || 'zonder nummer')],
    ['Casus', zaak => zaak.casus || '–'],
    ['Proces', zaak => zaak.proces.naam],
    ['Gemeente', zaak => zaak.gemeente || '–'],
    ['Begonnen', zaak => moment(zaak.begonnen)],
    ['Klaar', zaak => moment(zaak.klaar)],
    ['Duur', zaak => duur(zaak.seconden)],
    ['Einde', zaak => zaak.einde]
  ], zaken, 'Geen zaken gevonden. Kies een langer tijdvak of een ander proces.'),
  bladeren(vorm.pagina, GROOTTE, totaal, naar)
].filter(Boolean);

const lijst = node => {
  const vorm = vorige();
  const plek = maak('div');
  const formulier = maak('form', {class: 'mr-zoek', role: 'search', 'aria-label': 'Afgeronde zaken'});
  node.append(maak('div', {class: 'mr-pagina', lang: 'nl'}, maak('h1', {}, 'Afgeronde zaken'), formulier, plek));

  toon(plek, async () => {
    const {regios, processen} = await keuzes();
    let regio = gekozenRegio(regios);

    const zoek = pagina => {
      vorm.pagina = pagina;
      window.sessionStorage.setItem(BEWAARD, JSON.stringify(vorm));
      return toon(plek, async () => {
        const {inhoud, totaal} = await vraag('/zaken', {regio, ...vorm, grootte: GROOTTE});
        return gevonden(inhoud, totaal, vorm, zoek);
      });
    };
    const invoer = (soort, naam, extra = {}) => maak('input', {
      type: soort, class: 'form-control', value: vorm[naam], input: gebeurtenis => {
        vorm[naam] = gebeurtenis.target.value;
      }, ...extra
    });
    formulier.append(...[
      regiokeuze(regios, regio, code => {
        regio = code;
        kiesRegio(code);
        zoek(1);
      }),
      veld('Nummer van melding of casus', invoer('search', 'nummer', {maxlength: 64, autocomplete: 'off'})),
      veld('Proces', keuzelijst([['', 'Alle processen'], ...processen.map(({sleutel, naam}) => [sleutel, naam])], vorm.proces,
        sleutel => {
          vorm.proces = sleutel;
        })),
      veld('Klaar van', invoer('date', 'van', {required: true})),
      veld('tot en met', invoer('date', 'tot', {required: true})),
      maak('button', {type: 'submit', class: 'btn btn-primary'}, 'Zoeken')
    ].filter(Boolean));
    formulier.addEventListener('submit', gebeurtenis => {
      gebeurtenis.preventDefault();
      zoek(1);
    });
    queueMicrotask(() => zoek(vorm.pagina));
    return [];
  });
};

const een = node => {
  const id = window.location.hash.split(/[/?]/)[2];
  const plek = maak('div');
  node.append(maak('div', {class: 'mr-pagina', lang: 'nl'},
    maak('p', {}, maak('a', {href: '#/afgerond'}, 'Terug naar de afgeronde zaken')),
    maak('h1', {}, 'Verloop van een zaak'), plek));
  toonVerloop(plek, id);
};

export default [
  {id: 'meldroute-afgerond', pluginPoint: 'cockpit.route', properties: {path: '/afgerond'}, render: lijst},
  {id: 'meldroute-afgeronde-zaak', pluginPoint: 'cockpit.route', properties: {path: '/afgerond/:id'}, render: een},
  {
    id: 'afgerond',
    pluginPoint: 'cockpit.navigation',
    properties: {label: 'Afgeronde zaken', pagePath: '#/afgerond', priority: 95, checkActive: adres => adres.includes('#/afgerond')}
  }
];
