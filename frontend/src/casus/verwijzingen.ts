import { h, type JSX } from 'preact';
import type { Beslissing, Casus, Gedeeld, Regel, Verwijzing } from './casus';
import { alinea, deel, doorOp, gegevens, kaart, kop3, meer, moment, opsomming, verhaal } from './stukken';
import { dag, type Woorden } from './woorden';

/** Each referral with who, when, on which rule of which table, and on which legal ground. */
export function verwijzingen(casus: Casus, woorden: Woorden): JSX.Element | undefined {
  if (casus.verwijzingen.length === 0) return undefined;
  const bij = new Map(casus.beslissingen.map((beslissing) => [beslissing.id, beslissing]));
  return deel('verwijzingen', 'Verwijzingen', ...casus.verwijzingen.map((verwijzing) => toon(verwijzing, bij, woorden)));
}

function toon(verwijzing: Verwijzing, bij: Map<string, Beslissing>, woorden: Woorden): JSX.Element {
  const advies = verwijzing.beslissing === undefined ? undefined : bij.get(verwijzing.beslissing);
  return kaart(
    verwijzing.id,
    kop3(`${woorden.tekst('partner', verwijzing.partner)}: ${woorden.tekst('verwijzing', verwijzing.status).toLowerCase()}`),
    gegevens([
      ['Via', woorden.tekst('partner', verwijzing.via)],
      ['Waarom', verhaal(verwijzing.reden)],
      ['Waarom niet doorgezet', verwijzing.redenNiet],
      ['Vastgesteld door', doorOp(woorden.wie(verwijzing.vastgesteldDoor), verwijzing.vastgesteldOp)],
      ['Regels', advies ? regelsVoor(advies, verwijzing.partner) : 'Toegevoegd door een medewerker; de beslistabel adviseerde dit niet.'],
      ['Ronde', verwijzing.ronde > 1 ? `${verwijzing.ronde}e keer aangeboden` : undefined],
      ['Toestemming van het slachtoffer', woorden.tekst('antwoord', verwijzing.toestemming)],
      ['Onderzoeksbelang', verwijzing.embargo ? 'Het Openbaar Ministerie vroeg om nu niets te delen.' : undefined],
      ['Weggelaten door de afzender', verwijzing.weglaten?.map((soort) => woorden.tekst('gegevens', soort)).join(', ') || undefined],
      ['Verzonden', moment(verwijzing.verzondenOp)],
      [verwijzing.bezorging?.kanaal === 'E_MAIL' ? 'E-mail aan de partner' : 'Naar het systeem van de partner', verwijzing.bezorging && (verwijzing.bezorging.bezorgdOp ? moment(verwijzing.bezorging.bezorgdOp) : 'Nog niet gelukt. Meldroute probeert het opnieuw.')],
      ['Code voor de partner', verwijzing.bezorging?.code && `${verwijzing.bezorging.code}. Geef deze code alleen door de telefoon, aan iemand die u kent of terugbelt.`],
      ['Ontvangen', moment(verwijzing.ontvangenOp)],
      ['Herinnerd', moment(verwijzing.herinnerdOp)],
      ['Te laat sinds', moment(verwijzing.teLaatOp)],
      ['Antwoord', moment(verwijzing.geantwoordOp)],
      ['Reden van weigeren', woorden.tekst('weigering', verwijzing.redenWeigering)],
      ['Toelichting bij het antwoord', verwijzing.toelichtingAntwoord],
      ['Afgerond', moment(verwijzing.afgerondOp)],
      ['Uitkomst', woorden.tekst('partneruitkomst', verwijzing.uitkomst)],
      ['Toelichting bij de uitkomst', verwijzing.toelichtingUitkomst],
    ]),
    verwijzing.deling.length > 0 &&
      meer(
        `deling-${verwijzing.id}`,
        'Wat is gedeeld, en op welke grondslag',
        h('div', null, verwijzing.deling.map((deling) => gedeeld(deling, bij, woorden))),
      ),
  );
}

function gedeeld(deling: Gedeeld, bij: Map<string, Beslissing>, woorden: Woorden): JSX.Element {
  const beslissing = deling.beslissing === undefined ? undefined : bij.get(deling.beslissing);
  return h(
    'div',
    { class: 'deling', key: deling.categorie },
    h('h4', { class: 'deling__kop' }, `${woorden.tekst('gegevens', deling.categorie)}: ${woorden.tekst('deelbaarheid', deling.toegestaan).toLowerCase()}`),
    gegevens([
      ['Grondslag', deling.grondslag],
      ['Uitleg', deling.uitleg],
      ['Tabel', beslissing && tabelVersie(beslissing, woorden)],
    ]),
  );
}

/** The rules that gave this partner. When the table says no partner per rule, all of them. */
function regelsVoor(advies: Beslissing, partner: string): JSX.Element {
  const geraakt = advies.regels.filter((_, index) => advies.uitkomsten[index]?.['partner'] === partner);
  return h('div', null, regels(geraakt.length > 0 ? geraakt : advies.regels), alinea(`Beslistabel ${advies.leesbaar.tabel}, versie ${advies.versie ?? 'onbekend'}${eigen(advies)}, ${dag(advies.tijdstip)}.`));
}

export const eigen = (beslissing: { variant?: string }) => (beslissing.variant ? ` van regio ${beslissing.variant}` : '');

export function tabelVersie(beslissing: Beslissing, woorden: Woorden): JSX.Element {
  return h('span', null, `${beslissing.leesbaar.tabel}, versie ${beslissing.versie ?? 'onbekend'}${eigen(beslissing)}. Gevraagd door ${woorden.wie(beslissing.door)}, `, moment(beslissing.tijdstip), '.');
}

export function regels(geraakt: Regel[]): JSX.Element {
  return opsomming(
    geraakt.map((regel) => [
      `Regel ${regel.nummer}: ${regel.toelichting}`,
      regel.bron && h('span', { class: 'bron' }, ` Bron: ${regel.bron}`),
      regel.aanname && h('span', { class: 'bron' }, ` Aanname: ${regel.aanname}`),
    ]),
  );
}
