import { h, type JSX } from 'preact';
import type { Casus } from './casus';
import { alinea, datum, deel, gegevens, kaart, kop3, meer, opsomming, tabelvak, verhaal } from './stukken';
import type { Woorden } from './woorden';

/** The care of one victim; there for who does it or owns the casus. */
export interface Zorgtraject {
  id: string;
  slachtoffer: string;
  fase: string;
  coordinator?: string;
  vervanger?: string;
  taal?: string;
  tolk?: string;
  veiligContact?: string;
  hulpvraag?: string;
  samenvatting?: string;
  herzienOp?: string;
  laterOp?: string;
  uitkomst?: string;
  toelichting?: string;
  eerdereCasus?: string;
  latereCasussen: string[];
  begonnenOp: string;
  afgeslotenOp?: string;
  doelen: { id: string; doel: string; aanbieder: string; wet: string; stand: string }[];
  contacten: { dag: string; wijze: string; gelukt: boolean; verslag: string; door: string }[];
  overdrachten: { id: string; reden: string; gevraagdDoor: string; gevraagdOp: string; aangenomen?: boolean; toelichting?: string; beantwoordDoor?: string }[];
  jeugd: { gezag: string; gezagsdrager?: string; raad: string; nidos: string; toelichting: string; door: string; tijdstip: string }[];
  bedenktijden: Bedenktijd[];
  comensha: { id: string; registreren: boolean; dossiersoort?: string; geregistreerdOp?: string; kenmerk?: string; nietOmdat?: string }[];
  nazorg: { id: string; dag: string; bereikt?: string; veilig?: string; verslag?: string; vervallen: boolean; door?: string }[];
}

/** The reflection period of B8/3. */
export interface Bedenktijd {
  id: string;
  stand: string;
  wijzing?: { door: string; op: string; taal: string; tolk: string; bewijs: string };
  begin?: string;
  einde?: string;
  toelichting?: string;
  verblijf?: string;
  /** The last day of the residence pass. */
  pasTot?: string;
}

/** Who coordinates, what the plan is and how it goes. */
export function zorg({ zorgtrajecten = [] }: Casus, woorden: Woorden): JSX.Element | undefined {
  if (zorgtrajecten.length === 0) return undefined;
  return deel(
    'zorg',
    'Zorg',
    alinea('Zorggegevens. Alleen wie de zorg doet en de eigenaar van de casus lezen dit. Deel het niet met de opsporing zonder toestemming.'),
    ...zorgtrajecten.map((traject) => kaartVan(traject, woorden)),
  );
}

function kaartVan(traject: Zorgtraject, woorden: Woorden): JSX.Element {
  const { id, slachtoffer, fase, doelen, contacten, samenvatting, jeugd, nazorg, latereCasussen } = traject;
  const gezag = jeugd[0];
  const bedenktijd = traject.bedenktijden[0];
  const comensha = traject.comensha[0];
  const open = traject.overdrachten.find(({ aangenomen }) => aangenomen === undefined);
  return kaart(
    `zorg-${id}`,
    kop3(`${slachtoffer}: ${woorden.tekst('zorgfase', fase).toLowerCase()}`),
    gegevens([
      ['Zorgcoördinator', traject.coordinator ? woorden.wie(traject.coordinator) : 'Nog niemand'],
      ['Vervanger', traject.vervanger],
      ['Taal', traject.taal && [traject.taal, traject.tolk === 'JA' ? 'met tolk' : ''].filter(Boolean).join(', ')],
      ['Veilig contact', traject.veiligContact],
      ['Wat is er nodig', traject.hulpvraag && verhaal(traject.hulpvraag)],
      ['Gezag', gezag && `${woorden.tekst('gezag', gezag.gezag)}. ${gezag.gezagsdrager ?? ''}`],
      ['Raad voor de Kinderbescherming', gezag && woorden.tekst('inschakeling', gezag.raad)],
      ['Nidos', gezag && woorden.tekst('inschakeling', gezag.nidos)],
      ['Bedenktijd', bedenktijd && woorden.tekst('bedenktijd', bedenktijd.stand)],
      ['Laatste dag bedenktijd', datum(bedenktijd?.einde)],
      ['Op het recht gewezen', bedenktijd?.wijzing && gewezen(bedenktijd.wijzing, woorden)],
      ['Verblijf', bedenktijd?.verblijf && woorden.tekst('verblijfsaanvraag', bedenktijd.verblijf)],
      ['Verblijfspas tot en met', datum(bedenktijd?.pasTot)],
      ['CoMensha', comensha && registratie(comensha)],
      ['Opnieuw bekijken', fase === 'BEGELEIDING' ? datum(traject.herzienOp) : undefined],
      ['Opnieuw proberen', fase === 'ZONDER_HULP' ? datum(traject.laterOp) : undefined],
      ['Overdracht', open && `Gevraagd aan een collega: ${open.reden}`],
      ['Eerdere casus', traject.eerdereCasus && casuslink(traject.eerdereCasus)],
      ['Latere casus', latereCasussen.length > 0 && opsomming(latereCasussen.map(casuslink))],
      ['Uitkomst', traject.uitkomst && `${woorden.tekst('zorguitkomst', traject.uitkomst)}. ${traject.toelichting ?? ''}`],
    ]),
    samenvatting && verhaal(samenvatting),
    doelen.length > 0 &&
      tabelvak(
        `Doelen voor ${slachtoffer}`,
        ['Doel', 'Wie helpt', 'Wet', 'Stand'],
        doelen.map((doel) => ({ sleutel: doel.id, cellen: [doel.doel, doel.aanbieder, woorden.tekst('zorgwet', doel.wet), woorden.tekst('doelstand', doel.stand)] })),
      ),
    nazorg.length > 0 && opsomming(nazorg.filter(({ vervallen }) => !vervallen).map(({ dag, bereikt, verslag }) => ['Nazorg op ', datum(dag), bereikt ? `: ${verslag ?? ''}` : '.'])),
    contacten.length > 0 &&
      meer(
        `zorgcontact-${id}`,
        `Contactmomenten (${contacten.length})`,
        opsomming(contacten.map(({ dag, wijze, gelukt, verslag, door }) => [h('strong', null, woorden.tekst('zorgcontact', wijze)), gelukt ? ', ' : ', niet gelukt, ', datum(dag), `: ${verslag} `, h('span', { class: 'zacht' }, woorden.wie(door))])),
      ),
  );
}

const gewezen = ({ door, op, taal, tolk, bewijs }: NonNullable<Bedenktijd['wijzing']>, woorden: Woorden) => [
  `${woorden.tekst('bedenktijdwijzer', door)}, `,
  datum(op),
  `. Taal: ${taal}, ${woorden.tekst('bedenktijdtolk', tolk).toLowerCase()}. Bewijs: ${bewijs}`,
];

function registratie({ registreren, geregistreerdOp, kenmerk, nietOmdat }: Zorgtraject['comensha'][number]) {
  if (geregistreerdOp) return ['Geregistreerd op ', datum(geregistreerdOp), kenmerk && `, kenmerk ${kenmerk}`];
  if (nietOmdat) return `Niet geregistreerd: ${nietOmdat}`;
  return registreren ? 'Wordt geregistreerd' : 'Nog niet: eerst toestemming, of niet nodig';
}

const casuslink = (nummer: string) => h('a', { class: 'utrecht-link', href: `/casus/${nummer}` }, nummer);
