import { h, type ComponentChildren, type JSX } from 'preact';
import { afspraken } from './afspraken';
import { opvang } from './opvang';
import { barrieres, daderaanpak } from './aanpak';
import { beslissingen } from './beslissingen';
import type { Casus, Gebeurtenis, Locatie, Melder, Persoon, Taak } from './casus';
import { gevaar, verbanden, verzameld } from './informatie';
import { embargo, opTafel } from './optafel';
import { alinea, bericht, datum, deel, gegevens, kaart, kop3, moment, opsomming, tabelvak, verhaal } from './stukken';
import { toestemming } from './toestemming';
import { verwijzingen } from './verwijzingen';
import { dag, klok, plek, tijdstip, type Woorden } from './woorden';
import { zorg } from './zorg';

const TAKENLIJST = '/camunda/app/tasklist/default/#/';

/** One casus on one screen. `mijn`: ids of the open tasks that this user may do. */
export function weergave(casus: Casus, mijn: ReadonlySet<string>, basis: Woorden): JSX.Element {
  const woorden = basis.met(casus.namen);
  return h(
    'div',
    null,
    ...berichten(casus),
    kop(casus, woorden),
    taken(casus, mijn, woorden),
    gevaar(casus, woorden),
    meldingen(casus, woorden),
    wieEnWaar(casus, woorden),
    verbanden(casus, woorden),
    verzameld(casus, woorden),
    opTafel(casus, woorden),
    verwijzingen(casus, woorden),
    toestemming(casus, woorden),
    opvang(casus),
    afspraken(casus, woorden),
    zorg(casus, woorden),
    daderaanpak(casus, woorden),
    barrieres(casus, woorden),
    beslissingen(casus, woorden),
    tijdlijn(casus, woorden),
  );
}

/** What whoever sees the casus must know first. */
export function berichten(casus: Casus): ComponentChildren[] {
  return [
    casus.gevaarniveau === 'LEVENSBEDREIGEND' && !casus.geslotenOp && levensgevaar(),
    casus.nummer.endsWith('-OEFENING') && bericht('info', alinea(h('strong', null, 'OEFENING. '), 'Deze casus is verzonnen. Er is niemand in gevaar.')),
    casus.noodtoegangTot &&
      bericht(
        'error',
        alinea(h('strong', null, `U ziet deze casus door noodtoegang, tot ${tijdstip(casus.noodtoegangTot)}.`)),
        alinea('U kunt lezen, informatie toevoegen en acuut gevaar melden. De privacy-officer bekijkt achteraf of het nodig was.'),
      ),
    casus.afgeschermd && bericht('info', alinea('Deze casus is afgeschermd. Alleen collega’s die op naam zijn gekozen, zien haar. Praat er met anderen niet over.')),
    embargo(casus),
  ];
}

/** Before everything else on the page. */
function levensgevaar(): JSX.Element {
  const bel = h('a', { class: 'utrecht-link utrecht-link--telephone', href: 'tel:112' }, '112');
  return bericht('error', alinea(h('strong', null, 'Er is levensgevaar gemeld. Bel nu ', bel, ', als dat nog niet is gedaan.')));
}

function kop(casus: Casus, woorden: Woorden): JSX.Element {
  return deel(
    'samenvatting',
    'In het kort',
    gegevens([
      ['Status', woorden.tekst('status', casus.status)],
      ['Gevaar', h('span', { class: `gevaar gevaar--${casus.gevaarniveau.toLowerCase()}` }, woorden.tekst('gevaar', casus.gevaarniveau))],
      ['Classificatie', casus.classificatie ? woorden.tekst('classificatie', casus.classificatie) : 'Nog niet beoordeeld'],
      ['Gemeente', [plek(casus.gemeente), ...casus.betrokkenGemeenten.map((gemeente) => `${gemeente} (betrokken)`)].join(', ')],
      ['Eigenaar', woorden.tekst('groep', casus.eigenaar)],
      ['Vorm van uitbuiting', woorden.teksten('vorm', casus.vormen)],
      ['Leeftijd van het slachtoffer', woorden.tekst('leeftijd', casus.leeftijdscategorie)],
      ['Dringendheid', woorden.tekst('dringendheid', casus.dringendheid)],
      ['Geopend', moment(casus.geopendOp)],
      ['Laatste beweging', moment(casus.laatstBewogenOp)],
      ['Afgesloten', moment(casus.geslotenOp)],
      ['Uitkomst', woorden.tekst('uitkomst', casus.uitkomst)],
    ]),
  );
}

function taken(casus: Casus, mijn: ReadonlySet<string>, woorden: Woorden): JSX.Element {
  if (casus.taken.length === 0) {
    return deel('taken', 'Waar wacht deze casus op?', alinea(casus.geslotenOp ? 'De casus is afgesloten. Er zijn geen open taken.' : 'Er is nu geen open taak. De route gaat vanzelf verder.'));
  }
  return deel(
    'taken',
    'Waar wacht deze casus op?',
    tabelvak(
      'Open taken',
      ['Taak', 'Voor wie', 'Stand', 'Klaar voor'],
      casus.taken.map((taak) => ({
        sleutel: taak.id,
        cellen: [naamVan(taak, mijn), woorden.teksten('groep', taak.behandelaars), taak.opgepakt ? 'Opgepakt' : 'Nog niet opgepakt', termijn(taak)],
      })),
    ),
  );
}

export function naamVan(taak: Taak, mijn: ReadonlySet<string>): ComponentChildren {
  return mijn.has(taak.id) ? h('a', { class: 'utrecht-link', href: `${TAKENLIJST}?task=${encodeURIComponent(taak.id)}` }, taak.naam) : taak.naam;
}

export function termijn(taak: Taak): ComponentChildren {
  if (taak.termijn === undefined) return 'Geen termijn';
  return [moment(taak.termijn), new Date(taak.termijn).getTime() < Date.now() && h('span', { class: 'merkje merkje--fout' }, 'te laat')];
}

function meldingen(casus: Casus, woorden: Woorden): JSX.Element {
  return deel(
    'meldingen',
    casus.ontvangenMeldingen.length === 1 ? 'Melding' : 'Meldingen',
    ...casus.ontvangenMeldingen.map((melding) =>
      kaart(
        melding.nummer,
        kop3(melding.nummer),
        gegevens([
          ['Ontvangen', moment(melding.ontvangenOp)],
          ['Gemeld vanuit', woorden.tekst('melder', melding.meldersoort)],
          ['Melder', melder(melding.melder)],
          ['Gemeente buiten de regio', melding.gemeenteNaam],
          ['Aangekruiste signalen', melding.signalen?.map(({ tekst }) => tekst).join('; ') || undefined],
        ]),
        verhaal(melding.omschrijving),
      ),
    ),
  );
}

function melder(wie: Melder | undefined): string {
  if (!wie) return 'Afgeschermd: alleen de eigenaar van de casus weet wie het is';
  if (wie.anoniem) return 'Anoniem';
  const bekend = [wie.naam, wie.functie, wie.organisatie, wie.telefoon, wie.email].filter(Boolean).join(', ');
  return `${bekend || 'Niet ingevuld'}${wie.afgeschermd ? ' (wil afgeschermd blijven)' : ''}`;
}

function wieEnWaar({ betrokkenen, locaties, kenmerken }: Casus, woorden: Woorden): JSX.Element | undefined {
  if (betrokkenen.length + locaties.length + kenmerken.length === 0) return undefined;
  return deel(
    'betrokkenen',
    'Wie en waar',
    ...betrokkenen.map((persoon, index) => betrokkene(persoon, index, woorden)),
    locaties.length > 0 && [kop3('Plaatsen'), opsomming(locaties.map((locatie) => adres(locatie, woorden)))],
    kenmerken.length > 0 && [kop3('Gegevens'), opsomming(kenmerken.map(({ soort, waarde }) => `${woorden.tekst('kenmerk', soort)}: ${waarde}`))],
  );
}

function betrokkene(persoon: Persoon, index: number, woorden: Woorden): JSX.Element {
  const bekend = (soort: string, code: string | undefined) => (code === 'ONBEKEND' ? undefined : woorden.tekst(soort, code));
  return kaart(
    `persoon-${index}`,
    kop3(`${woorden.teksten('rol', persoon.rollen)}: ${persoon.naam ?? persoon.bijnaam ?? 'naam niet bekend'}`),
    gegevens([
      ['Bijnaam of roepnaam', persoon.naam ? persoon.bijnaam : undefined],
      ['Geboortedatum', datum(persoon.geboortedatum)],
      ['Leeftijd', bekend('leeftijd', persoon.leeftijdscategorie)],
      ['Geslacht', bekend('geslacht', persoon.geslacht)],
      ['Nationaliteit', bekend('nationaliteit', persoon.nationaliteitsgroep)],
      ['Verblijf', bekend('verblijf', persoon.verblijf)],
      ['Omschrijving', persoon.omschrijving],
    ]),
  );
}

export function adres({ rol, adres: straat, postcode, plaats, gemeente }: Locatie, woorden: Woorden): string {
  const waar = [straat, [postcode, plaats].filter(Boolean).join(' '), gemeente === plaats ? undefined : gemeente].filter(Boolean).join(', ');
  return rol ? `${woorden.tekst('locatie', rol)}: ${waar || 'niet bekend'}` : waar;
}

/** The newest on top: that is what who comes back wants to know. */
function tijdlijn(casus: Casus, woorden: Woorden): JSX.Element {
  return deel('tijdlijn', 'Tijdlijn', tijdlijnlijst([...casus.tijdlijn].reverse(), woorden));
}

/** Newest first. */
export function tijdlijnlijst(regels: Gebeurtenis[], woorden: Woorden): JSX.Element {
  return h(
    'ol',
    { class: 'tijdlijn', reversed: true },
    regels.map((regel, index) =>
      h(
        'li',
        { key: regels.length - index },
        h('p', { class: 'tijdlijn__kop' }, h('time', { dateTime: regel.tijdstip }, `${dag(regel.tijdstip)}, ${klok(regel.tijdstip)} uur`), ` · ${woorden.wie(regel.door)}`),
        verhaal(regel.tekst),
      ),
    ),
  );
}
