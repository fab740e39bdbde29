import { h, type ComponentChildren, type JSX } from 'preact';
import { beslissingen } from '../casus/beslissingen';
import type { Afspraak, Casus, Interventie, Persoon, Verwijzing } from '../casus/casus';
import { alinea, datum, deel, gegevens, kop3, meer, moment, opsomming, tabelvak } from '../casus/stukken';
import { adres, berichten, naamVan, termijn, tijdlijnlijst } from '../casus/weergave';
import { plek, type Woorden } from '../casus/woorden';
import { netwerk } from './netwerk';

/** What happened lately; the rest is one click away. */
const LAATSTE = 6;

/** The casus at a glance, beside the form of one of its tasks. The page of the casus has all of it. */
export function dossier(casus: Casus, mijn: ReadonlySet<string>, basis: Woorden): JSX.Element {
  const woorden = basis.met(casus.namen);
  return h(
    'div',
    null,
    ...berichten(casus),
    kop(casus, mijn, woorden),
    partijen(casus, woorden),
    plaatsen(casus, woorden),
    netwerk(casus, woorden),
    verwijzingen(casus, woorden),
    acties(casus, woorden),
    beslissingen(casus, woorden),
    tijdlijn(casus, woorden),
  );
}

function kop(casus: Casus, mijn: ReadonlySet<string>, woorden: Woorden): JSX.Element {
  return deel(
    'samenvatting',
    `Casus ${casus.nummer}`,
    h(
      'p',
      { class: 'dossier__merken' },
      h('span', { class: `gevaar gevaar--${casus.gevaarniveau.toLowerCase()}` }, woorden.tekst('gevaar', casus.gevaarniveau)),
      h('span', { class: 'merkje' }, woorden.tekst('status', casus.status)),
      ['DIRECT', 'SPOED'].includes(casus.dringendheid) && h('span', { class: 'merkje merkje--fout' }, woorden.tekst('dringendheid', casus.dringendheid)),
    ),
    gegevens([
      ['Eigenaar', woorden.tekst('groep', casus.eigenaar)],
      ['Gemeente', [plek(casus.gemeente), ...casus.betrokkenGemeenten.map((gemeente) => `${gemeente} (betrokken)`)].join(', ')],
      ['Vorm van uitbuiting', woorden.teksten('vorm', casus.vormen)],
      ['Classificatie', casus.classificatie ? woorden.tekst('classificatie', casus.classificatie) : 'Nog niet beoordeeld'],
      ['Uitkomst', woorden.tekst('uitkomst', casus.uitkomst)],
      ['Laatste beweging', moment(casus.laatstBewogenOp)],
      ['Wacht op', casus.taken.length > 0 && opsomming(casus.taken.map((taak) => [naamVan(taak, mijn), ` (${woorden.teksten('groep', taak.behandelaars)}). Klaar voor `, termijn(taak)]))],
    ]),
  );
}

/** By role, because that is the question: who is the victim, and who else is there? Somebody can have more roles than one. */
function partijen({ betrokkenen }: Casus, woorden: Woorden): JSX.Element {
  const rollen = [...new Set(betrokkenen.flatMap((persoon) => persoon.rollen))];
  return deel(
    'partijen',
    'Betrokkenen',
    betrokkenen.length === 0 && alinea('Er is nog niemand bekend.'),
    ...rollen.map((rol) =>
      h(
        'div',
        { key: rol },
        kop3(woorden.tekst('rol', rol)),
        opsomming(betrokkenen.filter((persoon) => persoon.rollen.includes(rol)).map((persoon) => iemand(persoon, woorden))),
      ),
    ),
  );
}

function iemand(persoon: Persoon, woorden: Woorden): ComponentChildren {
  const bekend = (soort: string, code: string | undefined) => (code === undefined || code === 'ONBEKEND' ? undefined : woorden.tekst(soort, code));
  const weten = [
    persoon.naam && persoon.bijnaam && `Ook: ${persoon.bijnaam}`,
    bekend('leeftijd', persoon.leeftijdscategorie),
    bekend('geslacht', persoon.geslacht),
    bekend('nationaliteit', persoon.nationaliteitsgroep),
    bekend('verblijf', persoon.verblijf),
  ].filter(Boolean);
  return [
    h('strong', null, persoon.naam ?? persoon.bijnaam ?? 'Naam niet bekend'),
    persoon.geboortedatum && [', geboren op ', datum(persoon.geboortedatum)],
    weten.length > 0 && h('span', { class: 'dossier__weten' }, weten.join(' · ')),
  ];
}

function plaatsen({ locaties }: Casus, woorden: Woorden): JSX.Element | undefined {
  if (locaties.length === 0) return undefined;
  return deel('plaatsen', 'Plaatsen', opsomming(locaties.map((locatie) => adres(locatie, woorden))));
}

function verwijzingen(casus: Casus, woorden: Woorden): JSX.Element | undefined {
  if (casus.verwijzingen.length === 0) return undefined;
  return deel(
    'verwijzingen',
    'Verwijzingen',
    tabelvak(
      'Verwijzingen',
      ['Partner', 'Stand', 'Sinds', 'Antwoord of uitkomst'],
      casus.verwijzingen.map((een) => ({
        sleutel: een.id,
        cellen: [woorden.tekst('partner', een.partner), stand(een, woorden), datum(sinds(een)), antwoord(een, woorden)],
      })),
    ),
  );
}

function stand(een: Verwijzing, woorden: Woorden): ComponentChildren {
  const naam = woorden.tekst('verwijzing', een.status);
  return ['TE_LAAT', 'GEBLOKKEERD', 'GEWEIGERD'].includes(een.status) ? h('span', { class: 'merkje merkje--fout' }, naam) : naam;
}

const sinds = (een: Verwijzing) => een.afgerondOp ?? een.geantwoordOp ?? een.teLaatOp ?? een.ontvangenOp ?? een.verzondenOp ?? een.vastgesteldOp;

const antwoord = (een: Verwijzing, woorden: Woorden) =>
  [
    woorden.tekst('partneruitkomst', een.uitkomst),
    een.toelichtingUitkomst,
    woorden.tekst('weigering', een.redenWeigering),
    een.toelichtingAntwoord,
    een.redenNiet,
  ]
    .filter(Boolean)
    .join('. ');

function acties({ acties: afgesproken, interventies }: Casus, woorden: Woorden): JSX.Element | undefined {
  if (afgesproken.length + interventies.length === 0) return undefined;
  return deel(
    'acties',
    'Acties en interventies',
    tabelvak('Acties en interventies', ['Wat', 'Wie', 'Wanneer', 'Stand'], [
      ...interventies.map((een) => ({
        sleutel: een.id,
        cellen: [woorden.tekst('interventie', een.interventie), woorden.tekst('partner', een.bevoegdGezag), datum(een.geplandOp) ?? '', standVan(een, woorden)],
      })),
      ...afgesproken.map((een) => ({
        sleutel: een.id,
        cellen: [een.omschrijving, een.eigenaarNaam, datum(een.termijn), standVan(een, woorden)],
      })),
    ]),
  );
}

function standVan(een: Afspraak | Interventie, woorden: Woorden): ComponentChildren {
  if ('interventie' in een) return woorden.tekst('interventiestand', een.stand);
  return een.stand === 'OPEN' && een.teLaatOp ? h('span', { class: 'merkje merkje--fout' }, 'Te laat') : woorden.tekst('actiestand', een.stand);
}

function tijdlijn(casus: Casus, woorden: Woorden): JSX.Element {
  const regels = [...casus.tijdlijn].reverse();
  const eerder = regels.slice(LAATSTE);
  return deel(
    'tijdlijn',
    'Tijdlijn',
    tijdlijnlijst(regels.slice(0, LAATSTE), woorden),
    eerder.length > 0 && meer('eerder', `Wat er eerder gebeurde (${eerder.length})`, tijdlijnlijst(eerder, woorden)),
  );
}
