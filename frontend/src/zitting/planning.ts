import { moment as opDeKlok } from '../casus/stukken';
import { Gidsdialoog } from '../gids/dialoog';
import { verstuurNaar } from '../gids/dienst';
import { datum, formulier, keuze, moment, veld, type Handeling } from '../gids/handelingen';
import type { Eigentafel, Zittingregel } from './zitting';

const nieuwMoment = datum('begin', 'Wanneer?', true, { subtype: 'datetime' });

const pad = ({ tafel, nummer }: Zittingregel, wat: string) => `/${encodeURIComponent(tafel)}/zittingen/${encodeURIComponent(nummer)}/${wat}`;

/** A session more than the rhythm of the table gives. */
export const extraZitting = (tafels: Eigentafel[]): Handeling => ({
  titel: 'Extra zitting plannen',
  uitleg: 'De leden krijgen een uitnodiging. Het ritme van de tafel verandert niet.',
  knop: 'Plannen',
  schema: formulier('extra-zitting', keuze('tafel', 'Van welke tafel?', Object.fromEntries(tafels.map(({ code, naam }) => [code, naam]))), nieuwMoment),
  begin: tafels.length === 1 ? { tafel: tafels[0]?.code } : {},
  opdracht: ({ tafel, begin }) => ({ methode: 'POST', pad: `/${encodeURIComponent(String(tafel))}/zittingen`, inhoud: { begin: moment(begin) } }),
  gedaan: 'De extra zitting staat gepland.',
});

export const verplaats = (zitting: Zittingregel): Handeling => ({
  titel: `${zitting.tafelnaam} van ${opDeKlok(zitting.begin)} verplaatsen`,
  uitleg: 'De leden krijgen een nieuwe uitnodiging. De agenda gaat mee.',
  knop: 'Verplaatsen',
  schema: formulier('zitting-verplaatsen', nieuwMoment),
  begin: {},
  opdracht: ({ begin }) => ({ methode: 'POST', pad: pad(zitting, 'verplaatsing'), inhoud: { begin: moment(begin) } }),
  gedaan: 'De zitting is verplaatst.',
});

export const zegAf = (zitting: Zittingregel): Handeling => ({
  titel: `${zitting.tafelnaam} van ${opDeKlok(zitting.begin)} afzeggen`,
  uitleg: 'De leden krijgen bericht. Wat op de agenda staat, gaat mee naar de volgende zitting van deze tafel.',
  knop: 'Afzeggen',
  schema: formulier('zitting-afzeggen', veld('reden', 'Waarom gaat de zitting niet door?', true, { description: 'De leden lezen dit. Noem geen casus.', validate: { required: true, maxLength: 500 } })),
  begin: {},
  opdracht: ({ reden }) => ({ methode: 'POST', pad: pad(zitting, 'vervallen'), inhoud: { reden } }),
  gedaan: 'De zitting is afgezegd.',
});

export const plan = (handeling: Handeling, bijGedaan: (gedaan: string) => void): Promise<void> =>
  new Gidsdialoog((opdracht, sleutel) => verstuurNaar('/api/v1/tafels', opdracht, sleutel), handeling, bijGedaan).open();
