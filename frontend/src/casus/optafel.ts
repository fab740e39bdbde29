import { h, type JSX } from 'preact';
import type { Adviesdeel, Casus, OpTafel, Spoorweergave } from './casus';
import { alinea, bericht, datum, deel, gegevens, kaart, kop3, moment, opsomming, verhaal } from './stukken';
import type { Woorden } from './woorden';

/** What the tables do with the casus, as far as this reader may hear of it. */
export function opTafel(casus: Casus, woorden: Woorden): JSX.Element | undefined {
  if (casus.opTafel.length === 0) return undefined;
  return deel('op-tafel', 'Op tafel', ...casus.opTafel.map((behandeling, index) => toon(behandeling, index, woorden)));
}

/** Before anything is told to anybody. */
export function embargo(casus: Casus): JSX.Element | undefined {
  const geldt = casus.embargos.find(({ opgehevenOp }) => opgehevenOp === undefined);
  return (
    geldt &&
    bericht(
      'error',
      alinea(h('strong', null, 'Op deze casus ligt een embargo van het Openbaar Ministerie. '), 'Deel niets en onderneem niets, behalve in nood.'),
      alinea(`Gevraagd door: ${geldt.namens}. Het OM kijkt opnieuw op `, datum(geldt.herzienOp), '.'),
    )
  );
}

function toon(behandeling: OpTafel, index: number, woorden: Woorden): JSX.Element {
  return kaart(
    `tafel-${index}`,
    kop3(behandeling.tafel),
    gegevens([
      ['Stap', woorden.tekst('behandelstap', behandeling.stap)],
      ['Op tafel sinds', moment(behandeling.begonnenOp)],
      ['Van tafel', moment(behandeling.geeindigdOp)],
      ['Wat er is', behandeling.dossier && verhaal(behandeling.dossier)],
      ['Wat ontbreekt', behandeling.ontbreekt && verhaal(behandeling.ontbreekt)],
      ['Advies over het spoor', behandeling.spooradvies],
      ['Wacht op de tafel', behandeling.vragen.length > 0 && opsomming(behandeling.vragen.map((vraag) => [`${woorden.tekst('agendadoel', vraag.doel)}: ${vraag.toelichting}`, vraag.herzienOp && [' Niet voor ', datum(vraag.herzienOp), '.']]))],
      ['Sporen', behandeling.sporen.length > 0 && opsomming(behandeling.sporen.map((spoor) => spoorregel(spoor, woorden)))],
      ['Advies over interventies', behandeling.interventieadvies.length > 0 && opsomming(behandeling.interventieadvies.map((advies) => adviesregel(advies, woorden)))],
      ['Besluiten die u mag horen', behandeling.besluiten.length > 0 && opsomming(behandeling.besluiten.map((besluit) => [moment(besluit.tijdstip), ` · ${woorden.tekst('besluitsoort', besluit.soort)} (${woorden.tekst('laag', besluit.laag).toLowerCase()}): ${besluit.tekst}`]))],
      ['Voorgelegd aan wie hoger beslist', behandeling.hogerBesluit.length > 0 && opsomming(behandeling.hogerBesluit.map((hoger) => [moment(hoger.gevraagdOp), ` · ${woorden.tekst('agendadoel', hoger.doel)}: ${antwoord(hoger.akkoord, hoger.reden)}`]))],
    ]),
  );
}

const antwoord = (akkoord: boolean | undefined, reden: string | undefined) => (akkoord === undefined ? 'nog geen antwoord.' : `${akkoord ? 'ja' : 'nee'}. ${reden ?? ''}`);

function spoorregel(spoor: Spoorweergave, woorden: Woorden): string {
  const delen = [`${woorden.tekst('spoor', spoor.spoor)}: ${woorden.tekst('spoorstand', spoor.stand).toLowerCase()}. Regie: ${woorden.tekst('partner', spoor.regie)}.`];
  if (spoor.zorgVooraf) delen.push(`De zorg vraagt vooraf: ${spoor.zorgVooraf}`);
  if (spoor.voortgang) delen.push(`Voortgang: ${spoor.voortgang}`);
  return delen.join(' ');
}

function adviesregel(advies: Adviesdeel, woorden: Woorden): string {
  const soort = woorden.tekst('interventiesoort', advies.soort);
  return advies.mogelijk
    ? `${soort}: ${advies.wat ?? ''} Wie het mag: ${woorden.tekst('partner', advies.bevoegdGezag)}. Effect op het slachtoffer: ${advies.effect ?? ''}`
    : `${soort}: kan niet. ${advies.waaromNiet ?? ''}`;
}
