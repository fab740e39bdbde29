import { h, type JSX } from 'preact';
import type { Casus, Contact, Kennisgeving, Waarschuwing } from './casus';
import { alinea, deel, doorOp, gegevens, kaart, kop3, meer, moment, opsomming, verhaal } from './stukken';
import { type Woorden } from './woorden';

/** Who was reached in acute danger, and who was told afterwards. */
export function gevaar({ contacten, kennisgevingen, waarschuwingen, noodopvang, noodvervoer, spoedadviezen }: Casus, woorden: Woorden): JSX.Element | undefined {
  if (contacten.length + kennisgevingen.length + waarschuwingen.length + noodopvang.length + spoedadviezen.length === 0) return undefined;
  return deel(
    'gevaar',
    'Acuut gevaar',
    ...contacten.flatMap(({ melding, minutenTotEersteContact: minuten, partners }) => [
      alinea(minuten === undefined ? `Melding ${melding}: er is nog niemand bereikt.` : `Melding ${melding}: eerste contact na ${minuten} ${minuten === 1 ? 'minuut' : 'minuten'}.`),
      ...partners.map((contact) => gesprek(contact, woorden)),
    ]),
    noodopvang.length + noodvervoer.length > 0 && [
      kop3('Noodopvang en vervoer'),
      opsomming([
        ...noodopvang.map(({ uitkomst, plek, toelichting, door, tijdstip }) => [
          `${plek ? `Plek: ${plek}.` : uitkomst === 'NIET_NODIG' ? 'Geen plek nodig.' : 'Geen plek gevonden.'} ${toelichting} `,
          h('span', { class: 'zacht' }, doorOp(woorden.wie(door), tijdstip)),
        ]),
        ...noodvervoer.map(({ vervoerder, toelichting, door, tijdstip }) => [
          `${vervoerder ? 'Vervoer geregeld.' : 'Vervoer niet geregeld.'} ${toelichting} `,
          h('span', { class: 'zacht' }, doorOp(woorden.wie(door), tijdstip)),
        ]),
      ]),
    ],
    ...spoedadviezen.map(({ id, partner, vraag, gevraagdDoor, gevraagdOp, advies, uitgeblevenOp }) =>
      kaart(
        id,
        kop3(`Spoedadvies van ${woorden.tekst('partner', partner)}`),
        gegevens([
          ['Vraag', vraag],
          ['Gevraagd', doorOp(woorden.wie(gevraagdDoor), gevraagdOp)],
          ['Advies', advies ?? (uitgeblevenOp ? 'Kwam niet op tijd.' : 'Nog geen antwoord.')],
        ]),
      ),
    ),
    kennisgevingen.length > 0 && [kop3('In kennis gesteld'), opsomming(kennisgevingen.map((kennisgeving) => kennis(kennisgeving, woorden)))],
    waarschuwingen.length > 0 && meer('waarschuwingen', `Gewaarschuwd per e-mail en sms (${waarschuwingen.length})`, opsomming(waarschuwingen.map((een) => waarschuwing(een, woorden)))),
  );
}

function gesprek(contact: Contact, woorden: Woorden): JSX.Element {
  return kaart(
    contact.id,
    kop3(`${woorden.tekst('partner', contact.partner)}: ${contact.bevestigdOp ? 'bereikt' : 'nog niet bereikt'}`),
    gegevens([
      ['Wie wordt gebeld', contact.bevestigdOp ? undefined : woorden.tekst('trede', contact.trede)],
      ['Bevestigd', moment(contact.bevestigdOp)],
    ]),
    contact.momenten.length > 0 &&
      opsomming(
        contact.momenten.map(({ tijdstip, bereikt, gesprokenMet, afspraak, door }) => [
          doorOp(woorden.wie(door), tijdstip),
          bereikt ? `: bereikt${gesprokenMet ? ` (${gesprokenMet})` : ''}. ` : ': niet bereikt. ',
          afspraak,
        ]),
      ),
  );
}

function kennis({ partner, geinformeerd, inhoud, redenNiet, door, tijdstip }: Kennisgeving, woorden: Woorden) {
  return [`${woorden.tekst('partner', partner)}: ${geinformeerd ? (inhoud ?? 'ja') : `niet. ${redenNiet ?? ''}`} `, h('span', { class: 'zacht' }, doorOp(woorden.wie(door), tijdstip))];
}

function waarschuwing({ tijdstip, ontvanger, weg, uitleg, oefening }: Waarschuwing, woorden: Woorden) {
  return [moment(tijdstip), ` ${oefening ? 'OEFENING, ' : ''}${weg === 'SMS' ? 'sms' : 'e-mail'} aan ${woorden.tekst('groep', ontvanger)}. ${uitleg}.`];
}

/** What this casus may have to do with others. */
export function verbanden({ verbanden: gevonden }: Casus, woorden: Woorden): JSX.Element | undefined {
  if (gevonden.length === 0) return undefined;
  return deel(
    'verbanden',
    'Verbanden met andere casussen',
    ...gevonden.map(({ nummer, casus, gemeente, contact, redenen, oordeel, toelichting }) =>
      kaart(
        nummer,
        kop3(`Verband ${nummer}`),
        gegevens([
          ['Casus', casus ? h('a', { class: 'utrecht-link', href: `/casus/${encodeURIComponent(casus)}` }, casus) : 'Een casus die u niet kunt zien'],
          ['Gemeente', gemeente],
          ['Overleg met', contact],
          ['Wat komt overeen', woorden.teksten('verbandreden', redenen)],
          ['Oordeel', woorden.tekst('verbandoordeel', oordeel)],
          ['Toelichting', toelichting],
        ]),
      ),
    ),
  );
}

/** What was found out, and what was asked. */
export function verzameld({ verrijkingen, informatieverzoeken, consultaties }: Casus, woorden: Woorden): JSX.Element | undefined {
  if (verrijkingen.length + informatieverzoeken.length + consultaties.length === 0) return undefined;
  return deel(
    'informatie',
    'Verzamelde informatie',
    ...verrijkingen.map(({ domein, bron, bevinding, door, tijdstip }, index) =>
      kaart(`verrijking-${index}`, kop3(bron), gegevens([['Domein', woorden.tekst('domein', domein)], ['Vastgelegd door', doorOp(woorden.wie(door), tijdstip)]]), verhaal(bevinding)),
    ),
    ...informatieverzoeken.map((verzoek) =>
      kaart(
        verzoek.id,
        kop3(`Vraag aan ${woorden.tekst('partner', verzoek.partner)}: ${woorden.tekst('verzoek', verzoek.status).toLowerCase()}`),
        gegevens([
          ['Vraag', verhaal(verzoek.vraag)],
          ['Gesteld door', verzoek.gevraagdOp ? doorOp(woorden.wie(verzoek.vastgelegdDoor), verzoek.gevraagdOp) : woorden.wie(verzoek.vastgelegdDoor)],
          ['Antwoord', verzoek.antwoord],
          ['Reden van weigeren', woorden.tekst('informatieweigering', verzoek.weigering)],
          ['Toelichting', verzoek.toelichting],
          ['Afgerond door', doorOp(woorden.wie(verzoek.afgerondDoor), verzoek.afgerondOp)],
        ]),
      ),
    ),
    ...consultaties.map(({ id, vraag, gevraagdDoor, gevraagdOp, advies, beantwoordDoor, beantwoordOp }) =>
      kaart(
        id,
        kop3('Vraag aan het kenniscentrum'),
        gegevens([
          ['Vraag', verhaal(vraag)],
          ['Gesteld door', doorOp(woorden.wie(gevraagdDoor), gevraagdOp)],
          ['Advies', advies ?? 'Nog geen advies'],
          ['Gegeven door', doorOp(woorden.wie(beantwoordDoor), beantwoordOp)],
        ]),
      ),
    ),
  );
}
