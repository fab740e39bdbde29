import { h, type ComponentChildren, type JSX } from 'preact';
import { alinea, bericht, datum, deel, gegevens, kaart, kop3, meer, opsomming, tabelvak } from '../casus/stukken';
import { dag } from '../casus/woorden';
import type { Gids, Houder, Partner, Plek } from './dienst';
import {
  beeindigHouder,
  KANALEN,
  nieuweHouder,
  nieuwConvenant,
  nieuwePartner,
  verwijderConvenant,
  wijzigConvenant,
  wijzigHouder,
  wijzigPartner,
  type Achterblijvend,
  type Handeling,
} from './handelingen';

/** Opens the dialog of an action; of ending a role the server first says what would be left behind. */
export type Doe = (handeling: Handeling | Promise<Handeling>) => void;

export type HaalEinde = (houder: Houder) => Promise<Achterblijvend>;

/** A button that says to a screen reader what it is about; many on a page look the same. */
export function knop(tekst: string, waarover: string, bijKlik: () => void): JSX.Element {
  return h(
    'button',
    { type: 'button', class: 'utrecht-button utrecht-button--secondary-action', 'aria-haspopup': 'dialog', 'aria-label': `${tekst}: ${waarover}`, onClick: bijKlik },
    tekst,
  );
}

const knoppen = (...inhoud: ComponentChildren[]) => h('div', { class: 'utrecht-button-group' }, ...inhoud);

const bel = (nummer: string) => h('a', { class: 'utrecht-link utrecht-link--telephone', href: `tel:${nummer.replace(/[^+\d]/g, '')}` }, nummer);

function contact(naam: string | undefined, telefoon?: string, mail?: string): JSX.Element | undefined {
  if (naam === undefined) return undefined;
  return h('span', null, naam, telefoon && ', ', telefoon && bel(telefoon), mail && `, ${mail}`);
}

/** A partner as who has to call it wants to see it. */
function partner(een: Partner, ...extra: ComponentChildren[]): JSX.Element {
  return kaart(
    een.code,
    kop3(
      een.naam,
      een.nuOpen ? h('span', { class: 'merkje' }, 'nu bereikbaar') : h('span', { class: 'merkje' }, 'nu gesloten'),
      !een.inGebruik && h('span', { class: 'merkje merkje--fout' }, 'niet in gebruik'),
    ),
    gegevens([
      ['Soort', een.soort === een.naam ? undefined : een.soort],
      ['Bereikbaar', een.openingstijden],
      ['Contactpersoon', contact(een.contactNaam, een.contactTelefoon, een.contactMail)],
      ['Vervanger', contact(een.vervangerNaam, een.vervangerTelefoon, een.vervangerMail)],
      ['24 uur per dag', contact(een.noodNaam, een.noodTelefoon)],
      ['E-mail', een.mail],
      ['Verwijzing via', KANALEN[een.kanaal]],
    ]),
    ...extra,
  );
}

/** The partners for staff, who only call them. */
export function telefoonlijst(partners: Partner[]): JSX.Element {
  return deel('partners', 'Partners', ...partners.map((een) => partner(een)));
}

/** The whole directory for who keeps it. */
export function beheer(gids: Gids, vandaag: string, doe: Doe, haalEinde: HaalEinde, tafels: JSX.Element, rooster: JSX.Element, geschiedenis: JSX.Element): JSX.Element {
  return h(
    'div',
    null,
    waarschuwingen(gids),
    vacatures(gids, vandaag, doe),
    deel(
      'partners',
      'Partners',
      knoppen(Object.keys(gids.keuzes.nieuwePartners).length > 0 && knop('Toevoegen', 'partner', () => doe(nieuwePartner(gids)))),
      ...gids.partners.map((een) =>
        meer(`partner-${een.code}`, een.naam, partner(een, knoppen(knop('Wijzigen', een.naam, () => doe(wijzigPartner(gids, een)))))),
      ),
    ),
    convenanten(gids, doe),
    rollen(gids, vandaag, doe, haalEinde),
    tafels,
    rooster,
    geschiedenis,
  );
}

const naam = (gids: Gids, wie: string) => gids.keuzes.accounts[wie] ?? wie;

function waarschuwingen(gids: Gids): JSX.Element {
  const regels = gids.waarschuwingen.map(({ wat, wie, dag: laatste }) =>
    h('span', null, wat, wie && `: ${naam(gids, wie)}`, ', laatste dag ', datum(laatste), '.'),
  );
  return deel(
    'waarschuwingen',
    'Wat binnenkort eindigt',
    regels.length === 0 ? alinea('Er eindigt binnenkort geen rol of convenant.') : bericht('info', opsomming(regels)),
  );
}

function vacatures(gids: Gids, vandaag: string, doe: Doe): JSX.Element {
  const vacant = gids.plekken.filter((plek) => plek.vacant);
  return deel(
    'vacatures',
    'Vacatures',
    vacant.length === 0
      ? alinea('Elke rol heeft iemand.')
      : tabelvak(
          'Vacatures',
          ['Rol', 'Wie neemt waar', 'Wat u kunt doen'],
          vacant.map((plek) => ({
            sleutel: plek.groep,
            cellen: [plek.naam, terugval(gids, plek), knop('Collega toevoegen', plek.naam, () => doe(nieuweHouder(gids, plek, vandaag)))],
          })),
        ),
  );
}

function terugval(gids: Gids, plek: Plek): string {
  const wie = [...plek.terugval, ...plek.leden].map((een) => naam(gids, een));
  return wie.length === 0 ? 'Niemand. Vul deze rol snel in: haar taken blijven liggen.' : wie.join(', ');
}

function convenanten(gids: Gids, doe: Doe): JSX.Element {
  const partnernaam = (code: string) => gids.partners.find((een) => een.code === code)?.naam ?? code;
  return deel(
    'convenanten',
    'Convenanten',
    knoppen(knop('Toevoegen', 'convenant', () => doe(nieuwConvenant(gids)))),
    gids.convenanten.length === 0
      ? alinea('Er staat nog geen convenant in de gids. Wat daarvan afhangt, gaat zonder namen naar een partner.')
      : tabelvak(
          'Convenanten',
          ['Partner', 'Convenant', 'Geldt', 'Wat u kunt doen'],
          gids.convenanten.map((een) => ({
            sleutel: een.id,
            cellen: [
              partnernaam(een.partner),
              een.naam,
              `${een.geldt ? 'Ja' : 'Nee'}${een.van ? `, vanaf ${dag(een.van)}` : ''}${een.tot ? `, tot en met ${dag(een.tot)}` : ''}`,
              knoppen(
                knop('Wijzigen', `${een.naam}, ${partnernaam(een.partner)}`, () => doe(wijzigConvenant(een))),
                knop('Verwijderen', `${een.naam}, ${partnernaam(een.partner)}`, () => doe(verwijderConvenant(een))),
              ),
            ],
          })),
        ),
  );
}

function rollen(gids: Gids, vandaag: string, doe: Doe, haalEinde: HaalEinde): JSX.Element {
  return deel(
    'rollen',
    'Rollen en wie ze heeft',
    ...gids.plekken.map((plek) =>
      meer(
        `rol-${plek.groep}`,
        [plek.naam, plek.vacant && h('span', { class: 'merkje merkje--fout' }, 'vacant')],
        ...plek.houders.map((houder) => houderkaart(gids, plek, houder, vandaag, doe, haalEinde)),
        plek.leden.length > 0 &&
          alinea(`Ook in de groep, maar niet als rolhouder vastgelegd: ${plek.leden.map((wie) => naam(gids, wie)).join(', ')}.`),
        knoppen(knop('Collega toevoegen', plek.naam, () => doe(nieuweHouder(gids, plek, vandaag)))),
      ),
    ),
  );
}

function houderkaart(gids: Gids, plek: Plek, houder: Houder, vandaag: string, doe: Doe, haalEinde: HaalEinde): JSX.Element {
  const einde = async (wie: Houder) => beeindigHouder(gids, plek, wie, await haalEinde(wie), vandaag);
  const elders = [houder.gebruiker, houder.vervanger].filter((wie) => wie !== undefined && gids.keuzes.elders.includes(wie));
  return kaart(
    houder.id,
    kop3(naam(gids, houder.gebruiker)),
    gegevens([
      ['Alarm naar', [houder.mail, houder.mobiel].filter(Boolean).join(', ')],
      ['Vervanger', houder.vervanger && naam(gids, houder.vervanger)],
      ['Alarm vervanger', [houder.vervangerMail, houder.vervangerMobiel].filter(Boolean).join(', ')],
      ['Eerste dag', datum(houder.van)],
      ['Laatste dag', datum(houder.tot)],
    ]),
    elders.length > 0 &&
      alinea(`${elders.map((wie) => naam(gids, wie!)).join(' en ')} logt in via de eigen organisatie. Vraag de groep ${plek.groep} daar aan.`),
    knoppen(
      knop('Wijzigen', `${plek.naam}, ${naam(gids, houder.gebruiker)}`, () => doe(wijzigHouder(gids, plek, houder))),
      knop('Beëindigen', `${plek.naam}, ${naam(gids, houder.gebruiker)}`, () => doe(einde(houder))),
    ),
  );
}
